package govbus.exchange.deliver;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Resource;
import govbus.catalog.State;
import govbus.catalog.Subscription;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Asked before every batch: a revocation bites at once, however long the route's stopping takes. */
@Component
class InForce {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Catalog catalog;

    InForce(Catalog catalog) {
        this.catalog = catalog;
    }

    boolean covers(Feeding feeding) {
        String name = feeding.subscription().name();
        return feeding.subscription().equals(catalog.current().subscriptions().get(name)) && has(name);
    }

    boolean has(String name) {
        CatalogSnapshot current = catalog.current();
        Subscription subscription = current.subscriptions().get(name);
        return subscription != null
                && subscription.inForce(LocalDate.now(CHINA))
                && current.resource(subscription.resource())
                        .map(Resource::state)
                        .filter(State::flows)
                        .isPresent();
    }
}
