package govbus.exchange.deliver;

import govbus.exchange.Batch;
import govbus.exchange.deliver.Redelivery.Item;
import govbus.exchange.deliver.Redelivery.Outcome;
import govbus.exchange.deliver.Redelivery.Selection;
import govbus.exchange.deliver.Redelivery.Turn;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands records out of turn to a subscriber inside the node: choice, effect and ledger line in one transaction. */
@Component
class HandOverAside {

    private static final String SOURCE = "govbus";

    private final TransactionTemplate transaction;
    private final DeliveryBooks books;
    private final NodeSubscribers subscribers;

    HandOverAside(TransactionTemplate transaction, DeliveryBooks books, NodeSubscribers subscribers) {
        this.transaction = transaction;
        this.books = books;
        this.subscribers = subscribers;
    }

    /** The book's row is the lane's lock here, as in its own turn. */
    Outcome apply(Feeding feeding, Turn turn) {
        return transaction.execute(status -> {
            books.lock(feeding);
            Selection selection = turn.choose(0);
            if (selection == null || selection.rows().isEmpty()) {
                return turn.ended(Outcome.NOTHING);
            }
            List<Batch> batches = selection.rows().stream()
                    .map(item -> batch(feeding, selection.items(), item))
                    .toList();
            subscribers.get(feeding.subscription().delivery().adapter()).apply(feeding.subscription(), batches);
            return turn.ended(new Outcome(batches.size(), List.of()));
        });
    }

    private static Batch batch(Feeding feeding, List<String> items, Item item) {
        Instant acceptedAt = item.acceptedAt() == null ? Instant.now() : item.acceptedAt();
        return new Batch(
                feeding.lane(), 0, 0, 0, SOURCE, null, acceptedAt, items, List.of(item.key()), List.of(item.row()));
    }
}
