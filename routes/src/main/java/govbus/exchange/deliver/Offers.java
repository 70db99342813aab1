package govbus.exchange.deliver;

import govbus.exchange.SubscriberQueues;
import govbus.exchange.deliver.AckWindow.End;
import govbus.exchange.deliver.Feeding.Place;
import govbus.exchange.watch.Bulletins;
import govbus.exchange.watch.Flows;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The subscribers' queues that are open on this node, and the books of what their consumers acknowledged. A place in the
 * books that is lost with a crash makes events come again, with the same ids.
 */
@Component
public class Offers {

    private static final long NOTE_MILLIS = 200;

    private final ObjectProvider<SubscriberQueues> queues;
    private final DeliveryBooks books;
    private final Flows flows;
    private final Bulletins bulletins;
    private final Map<Feeding, AckWindow> windows = new ConcurrentHashMap<>();

    Offers(ObjectProvider<SubscriberQueues> queues, DeliveryBooks books, Flows flows, Bulletins bulletins) {
        this.queues = queues;
        this.books = books;
        this.flows = flows;
        this.bulletins = bulletins;
    }

    /** Whether this node's broker can tell what consumers acknowledge. */
    public boolean areOffered() {
        return queues.getIfAvailable() != null;
    }

    /** Opens the queue of a subscription; false, and a bulletin says so, where there can be none. */
    public boolean open(String subscription) {
        if (!areOffered()) {
            bulletins.tell(
                    subscription, "error", "queue-not-offered", "外部消息中间件不提供订阅队列 / no queues on an external broker");
            return false;
        }
        queues.getObject().open(subscription);
        return true;
    }

    /** Closes it with all that is in it; the books keep the place. */
    public void close(String subscription) {
        queues.ifAvailable(open -> open.close(subscription));
        note();
        windows.keySet().removeIf(feeding -> feeding.subscription().name().equals(subscription));
    }

    SubscriberQueues queues() {
        return queues.getObject();
    }

    /** The window of a lane; one that is new begins at this place. */
    AckWindow window(Feeding feeding, Place from) {
        return windows.computeIfAbsent(feeding, none -> new AckWindow(from.records()));
    }

    @Scheduled(fixedDelay = NOTE_MILLIS)
    void note() {
        windows.forEach(this::note);
    }

    private synchronized void note(Feeding feeding, AckWindow window) {
        // A consumer that takes its time is no reason to offer the same again.
        feeding.isBusy();
        for (End end = window.passed(); end != null; end = window.passed()) {
            Place from = feeding.delivered();
            books.noteLazily(feeding, from, end.upTo(), "acknowledged by the subscriber");
            window.noted(end);
            feeding.applied(end.epoch(), end.upTo());
            flows.delivered(feeding.subscription().name(), end.upTo().records() - from.records());
        }
    }
}
