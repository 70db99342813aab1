package govbus.exchange.deliver;

import govbus.exchange.watch.Flows;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is to be cleared up when a subscription stops or is revoked. */
@Component
public class DeliveryDesk {

    private final OpenTargets targets;
    private final DeliveryBooks books;
    private final Parking parking;
    private final Queues queues;
    private final Flows flows;
    private final NodeSubscribers inside;

    DeliveryDesk(
            OpenTargets targets,
            DeliveryBooks books,
            Parking parking,
            Queues queues,
            Flows flows,
            NodeSubscribers inside) {
        this.targets = targets;
        this.books = books;
        this.parking = parking;
        this.queues = queues;
        this.flows = flows;
        this.inside = inside;
    }

    /** It is not delivered to now; its place is kept. */
    public void stopped(String subscription) {
        targets.close(subscription);
        flows.forgetDelivery(subscription);
    }

    /** It is no more: its queues and its book go, and what the node kept for it. */
    public void revoked(String subscription, List<String> queueNames) {
        queueNames.forEach(queues::remove);
        parking.forget(subscription);
        inside.revoked(subscription);
        books.close(subscription);
    }
}
