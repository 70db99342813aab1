package govbus.engine;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up when the bus can talk to its broker. */
@Component
class BrokerHealthIndicator extends AbstractHealthIndicator {
    private final ConnectionFactory connections;

    BrokerHealthIndicator(ConnectionFactory connections) {
        super("the broker cannot be reached");
        this.connections = connections;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        try (Connection connection = connections.createConnection()) {
            connection.start();
            builder.up().withDetail("provider", connection.getMetaData().getJMSProviderName());
        }
    }
}
