package govbus.engine;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Permissions are asked when a session opens or sends; a patrol ends the sessions that only wait. It opens the door
 * when the bus is ready, and starts a broker again that has given up.
 */
final class BrokerPatrol {
    private static final int EVERY_MILLISECONDS = 2_000;

    private final EmbeddedBroker broker;

    BrokerPatrol(EmbeddedBroker broker) {
        this.broker = broker;
    }

    /** Who knocks is asked for, which needs all of the bus. */
    @EventListener(ApplicationReadyEvent.class)
    void open() {
        broker.openDoor();
    }

    @Scheduled(fixedDelay = EVERY_MILLISECONDS)
    void walk() {
        broker.reviveIfDead();
        if (broker.isActive()) {
            broker.expelTheUnwelcome();
        }
    }
}
