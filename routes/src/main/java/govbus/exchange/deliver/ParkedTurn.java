package govbus.exchange.deliver;

import govbus.exchange.deliver.ParkedBooks.Taker;
import govbus.exchange.deliver.ParkedChoice.Choice;
import govbus.exchange.deliver.Redelivery.Outcome;
import govbus.exchange.deliver.Redelivery.Refused;
import govbus.exchange.deliver.Redelivery.Selection;
import govbus.exchange.deliver.Redelivery.Turn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A redelivery of parked rows. What is taken is marked with the target's next position first: after a crash the target's
 * position says whether they were applied.
 */
final class ParkedTurn implements Turn {

    private final Bay bay;
    private final List<Long> wanted;
    private final Taker taker;
    private final ParkedBooks books;
    private final ParkedChoice choices;
    private final Map<Long, String> refused = new HashMap<>();
    private Choice choice = new Choice(List.of(), Set.of());
    private long position;

    ParkedTurn(Bay bay, List<Long> wanted, Taker taker, ParkedBooks books, ParkedChoice choices) {
        this.bay = bay;
        this.wanted = wanted;
        this.taker = taker;
        this.books = books;
        this.choices = choices;
    }

    @Override
    public Selection choose(long next) {
        position = next;
        books.settle(bay, next - 1);
        choice = choices.choose(bay, wanted);
        if (choice.ids().isEmpty()) {
            return null;
        }
        books.take(choice.ids(), next, taker);
        return choices.rows(choice.ids());
    }

    @Override
    public void refused(Refused row) {
        long id = choice.ids().get(row.index());
        books.refused(id, row.reason());
        refused.put(id, row.reason());
    }

    @Override
    public Outcome ended(Outcome outcome) {
        if (!choice.ids().isEmpty()) {
            books.settle(bay, position);
        }
        return outcome;
    }

    /** Reasons of the rows that were refused again, by their id. */
    Map<Long, String> refused() {
        return refused;
    }

    Choice choice() {
        return choice;
    }
}
