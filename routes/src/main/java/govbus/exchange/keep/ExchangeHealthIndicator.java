package govbus.exchange.keep;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready when the routes have been brought to what the catalogue says at least once. */
@Component("exchange")
class ExchangeHealthIndicator implements HealthIndicator {

    private final ExchangeKeeper keeper;

    ExchangeHealthIndicator(ExchangeKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Health health() {
        return keeper.hasKept() ? Health.up().build() : Health.outOfService().build();
    }
}
