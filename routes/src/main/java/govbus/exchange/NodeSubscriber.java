package govbus.exchange;

import govbus.catalog.Subscription;
import java.util.List;

/** A subscriber inside the node (a base library, the window): handed the batches by reference after the commit. */
public interface NodeSubscriber {

    /** The delivery adapter's name in subscriptions, {@code library}. */
    String adapter();

    /**
     * Applies batches in the caller's transaction, which also stores the delivered position: the effect is exactly once.
     * The batches hold only the items, rows and masked values that the subscription was granted.
     */
    void apply(Subscription subscription, List<Batch> batches);

    /**
     * A mark of what the subscriber makes of the records; a subscription is fed anew when it becomes another. Empty when
     * there is no such thing.
     */
    default String form(Subscription subscription) {
        return "";
    }

    /** The subscription is no more: what was kept for it goes. */
    default void revoked(String subscription) {}
}
