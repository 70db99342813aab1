package govbus.exchange.deliver;

import govbus.adapter.Target;
import govbus.exchange.watch.Flows;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Takes the target of a subscription that is no more, to forget it when there is time. */
    public Optional<Target> takeTarget(String subscription) {
        return targets.take(subscription);
    }

    /**
     * Clears up after every subscription that is not in the catalogue any more, also one that went while it was
     * suspended or the bus was down: its queues and its book go, and what the node kept for it.
     */
    public void clearUp(Set<String> inCatalogue) {
        for (String gone : books.notAmong(inCatalogue)) {
            queues.names().stream()
                    .filter(queue -> queue.matches("delivery\\." + Pattern.quote(gone) + "\\.\\d+"))
                    .forEach(queues::remove);
            parking.forget(gone);
            inside.revoked(gone);
            books.close(gone);
        }
    }
}
