package govbus.engine;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Permissions are asked when a session opens or sends; a patrol ends the sessions that only wait. It starts a broker
 * again that has given up.
 */
final class BrokerPatrol {
    private static final int EVERY_MILLISECONDS = 2_000;

    private final EmbeddedBroker broker;

    BrokerPatrol(EmbeddedBroker broker) {
        this.broker = broker;
    }

    @Scheduled(fixedDelay = EVERY_MILLISECONDS)
    void walk() {
        broker.reviveIfDead();
        if (broker.isActive()) {
            broker.expelTheUnwelcome();
        }
    }
}
