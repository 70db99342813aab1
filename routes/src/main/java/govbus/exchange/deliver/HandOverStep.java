package govbus.exchange.deliver;

import govbus.exchange.deliver.Feeding.Place;
import govbus.exchange.watch.Flows;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands a portion to a subscriber inside the node: effect, position and ledger line in one transaction. */
@Component
class HandOverStep implements Processor {

    private static final int MOST_ATTEMPTS = 10;

    private final TransactionTemplate transaction;
    private final DeliveryBooks books;
    private final NodeSubscribers subscribers;
    private final Flows flows;

    HandOverStep(TransactionTemplate transaction, DeliveryBooks books, NodeSubscribers subscribers, Flows flows) {
        this.transaction = transaction;
        this.books = books;
        this.subscribers = subscribers;
        this.flows = flows;
    }

    @Override
    public void process(Exchange exchange) {
        Portion portion = exchange.getMessage().getBody(Portion.class);
        Feeding feeding = portion.feeding();
        Place moved = applied(portion);
        if (moved != null) {
            feeding.rewind(moved);
            return;
        }
        feeding.sent(portion.upTo(), 0);
        feeding.applied(portion.epoch(), portion.upTo());
        flows.delivered(
                feeding.subscription().name(),
                portion.upTo().records() - portion.from().records());
    }

    /** Of several who wait for one another's rows one gives way, and has not failed by that. */
    private Place applied(Portion portion) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> apply(portion));
            } catch (PessimisticLockingFailureException gaveWay) {
                if (attempt == MOST_ATTEMPTS) {
                    throw gaveWay;
                }
            }
        }
    }

    /** Nothing when it was applied; the true place when another node has moved it meanwhile. */
    private Place apply(Portion portion) {
        Feeding feeding = portion.feeding();
        Place place = books.lockLazily(feeding);
        if (place.sequence() != portion.from().sequence()) {
            return place;
        }
        subscribers.get(feeding.subscription().delivery().adapter()).apply(feeding.subscription(), portion.batches());
        books.note(feeding, portion.from(), portion.upTo(), null);
        return null;
    }
}
