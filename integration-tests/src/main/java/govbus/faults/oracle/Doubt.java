package govbus.faults.oracle;

import govbus.faults.oracle.Verdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Negative controls of the oracle itself: it is shown the true evidence of a round with one thing falsified, and must
 * find just that.
 */
public final class Doubt {

    private Doubt() {}

    /** What the oracle did not see; empty when it can be trusted with this evidence. */
    public static List<String> blindSpots(Book book, List<Copy> copies) {
        List<String> blind = new ArrayList<>();
        int at = 0;
        while (at < copies.size()
                && (!copies.get(at).remembers() || copies.get(at).effects().size() < 2)) {
            at++;
        }
        if (at == copies.size()) {
            return List.of("there is no effect to falsify");
        }
        for (Kind kind : List.of(
                Kind.LOST, Kind.DUPLICATED, Kind.REORDERED, Kind.UNEXPECTED, Kind.CORRUPT, Kind.STATE_DIFFERS)) {
            Book falseBook = book.copy();
            List<Copy> falseCopies = new ArrayList<>(copies);
            Copy victim = copies.get(at).copy();
            falseCopies.set(at, victim);
            falsify(kind, falseBook, victim);
            if (Oracle.judge(falseBook, falseCopies).of(kind) == 0) {
                blind.add("a falsified record was not seen: " + kind);
            }
        }
        return blind;
    }

    private static void falsify(Kind kind, Book book, Copy copy) {
        List<Copy.Effect> effects = copy.effects();
        Copy.Effect last = effects.get(effects.size() - 1);
        Sent.Mark mark = new Sent.Mark(copy.flow(), last.key(), last.version());
        switch (kind) {
            case LOST -> book.acknowledged().add(new Sent.Mark(copy.flow(), last.key(), last.version() + 1));
            case DUPLICATED -> effects.add(last);
            case REORDERED -> {
                effects.add(new Copy.Effect(last.key(), "UPDATE", last.version() + 1, last.digest()));
                effects.add(last);
            }
            case UNEXPECTED -> book.attempted().remove(mark);
            case CORRUPT ->
                effects.set(effects.size() - 1, new Copy.Effect(last.key(), last.operation(), last.version(), "0"));
            default -> change(copy.rows());
        }
    }

    private static void change(Map<String, Copy.State> rows) {
        String key = rows.keySet().iterator().next();
        rows.put(key, new Copy.State(rows.get(key).version(), "0"));
    }
}
