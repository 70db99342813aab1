package govbus.exchange.deliver;

import govbus.exchange.Batch;
import govbus.exchange.SubscriberQueues.Event;
import govbus.exchange.deliver.AckWindow.End;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Puts a portion into its subscriber's queue, record by record, as fast as the subscriber makes room. */
@Component
class OfferStep implements Processor {

    private final Offers offers;
    private final EventText events;
    private final InForce inForce;

    OfferStep(Offers offers, EventText events, InForce inForce) {
        this.offers = offers;
        this.events = events;
        this.inForce = inForce;
    }

    @Override
    public void process(Exchange exchange) throws InterruptedException {
        Portion portion = exchange.getMessage().getBody(Portion.class);
        AckWindow window = offers.window(portion.feeding(), portion.from());
        long ordinal = portion.from().records();
        for (Batch batch : portion.batches()) {
            for (int i = 0; i < batch.rows().size(); i++, ordinal++) {
                // After a fault the same portion is fed again; what is in the queue already stays the only copy there.
                if (window.isNew(ordinal) && !offer(portion.feeding(), window, batch, i, ordinal)) {
                    return;
                }
            }
        }
        portion.feeding().sent(portion.upTo(), 0);
        window.end(new End(portion.epoch(), portion.upTo()));
    }

    /** False when the subscription is no longer in force; the route is about to be stopped then. */
    private boolean offer(Feeding feeding, AckWindow window, Batch batch, int index, long ordinal)
            throws InterruptedException {
        if (!window.awaitRoom(() -> inForce.covers(feeding))) {
            return false;
        }
        Event event = events.write(feeding, batch, index, ordinal);
        window.offer(ordinal, event.json().length);
        try {
            offers.queues().offer(feeding.subscription().name(), event, () -> window.acknowledge(ordinal));
        } catch (RuntimeException failed) {
            window.withdraw(ordinal);
            throw failed;
        }
        return true;
    }
}
