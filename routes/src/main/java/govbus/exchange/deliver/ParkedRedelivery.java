package govbus.exchange.deliver;

import govbus.exchange.deliver.ParkedBooks.Taker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings parked rows to their target: in the order of their keys, and never twice in effect. */
@Component
public class ParkedRedelivery {

    private final Redelivery redelivery;
    private final ParkedBooks books;
    private final ParkedChoice choices;

    ParkedRedelivery(Redelivery redelivery, ParkedBooks books, ParkedChoice choices) {
        this.redelivery = redelivery;
        this.books = books;
        this.choices = choices;
    }

    /** What became of a row: {@code delivered refused skipped}. */
    public record Fate(String outcome, String reason) {}

    /**
     * Redelivers rows of one lane, and with each what waits behind it.
     *
     * @param generation the form of the subscription that they belong to
     * @param replay for which; {@code null} for rows that go on by themselves
     * @return the fate of the wanted rows that were looked at; of the others nothing is known yet
     * @throws govbus.catalog.Refusal {@code subscription-not-in-force}, also when it has another form now
     */
    public Map<Long, Fate> redeliver(
            String subscription, String generation, int partition, List<Long> wanted, Who who, Long replay) {
        Feeding feeding = redelivery.feeding(subscription, partition);
        if (!feeding.generation().equals(generation)) {
            throw Redelivery.notInForce(subscription);
        }
        Taker taker = new Taker(who.by(), who.note(), replay);
        ParkedTurn turn = new ParkedTurn(Bay.of(feeding), wanted, taker, books, choices);
        redelivery.redeliver(feeding, turn);
        Map<Long, Fate> fates = new HashMap<>();
        turn.choice().ids().forEach(id -> fates.put(id, new Fate("delivered", null)));
        turn.choice().skipped().forEach(id -> fates.put(id, new Fate("skipped", "waits behind an earlier record")));
        turn.refused().forEach((id, reason) -> fates.put(id, new Fate("refused", reason)));
        fates.keySet().retainAll(wanted);
        return fates;
    }

    /** Discards rows of one lane, whether the subscription is in force or not; the number of those that waited. */
    public int discard(String subscription, String generation, int partition, List<Long> ids, Who who) {
        return books.discard(new Bay(subscription, generation, partition), ids, who.by(), who.note());
    }

    /** Who wants it, and why. */
    public record Who(String by, String note) {}
}
