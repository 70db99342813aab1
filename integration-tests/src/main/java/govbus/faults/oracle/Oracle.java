package govbus.faults.oracle;

import govbus.faults.oracle.Verdict.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what the producers know with what the subscribers have. It knows nothing of the bus. */
public final class Oracle {

    private Oracle() {}

    /** Judges the copies of all subscribers against the producers' book. */
    public static Verdict judge(Book book, List<Copy> copies) {
        Verdict verdict = new Verdict();
        for (Copy copy : copies) {
            Book part = book.of(copy.flow());
            if (copy.remembers()) {
                effects(part, copy, verdict);
            }
            acknowledged(part, copy, verdict);
            rows(part, copy, verdict);
        }
        return verdict;
    }

    private static void effects(Book book, Copy copy, Verdict verdict) {
        Map<String, Integer> newest = new HashMap<>();
        Set<Sent.Mark> seen = new HashSet<>();
        for (Copy.Effect effect : copy.effects()) {
            Sent.Mark mark = new Sent.Mark(copy.flow(), effect.key(), effect.version());
            String digest = book.attempted().get(mark);
            if (digest == null) {
                verdict.add(Kind.UNEXPECTED, at(copy, mark) + " by " + effect.operation());
            } else if (!digest.equals(effect.digest())) {
                verdict.add(Kind.CORRUPT, at(copy, mark));
            }
            if (!seen.add(mark)) {
                verdict.add(Kind.DUPLICATED, at(copy, mark) + " by " + effect.operation());
            }
            Integer before = newest.put(effect.key(), effect.version());
            if (before != null && before > effect.version()) {
                verdict.add(Kind.REORDERED, at(copy, mark) + " after " + before);
            }
        }
    }

    /** An older version may be passed over when a newer one of its key is there: a batch is compacted by key. */
    private static void acknowledged(Book book, Copy copy, Verdict verdict) {
        Map<String, Integer> reached = new HashMap<>();
        copy.effects().forEach(effect -> reached.merge(effect.key(), effect.version(), Math::max));
        if (!copy.remembers()) {
            copy.rows().forEach((key, state) -> reached.put(key, state.version()));
        }
        for (Sent.Mark mark : book.acknowledged()) {
            if (reached.getOrDefault(mark.key(), 0) >= mark.version()) {
                verdict.delivered();
            } else {
                verdict.add(Kind.LOST, at(copy, mark));
            }
        }
    }

    private static void rows(Book book, Copy copy, Verdict verdict) {
        Map<String, Copy.State> left = new HashMap<>();
        copy.effects().forEach(effect -> left.put(effect.key(), new Copy.State(effect.version(), effect.digest())));
        Map<String, Integer> newest = book.newestAcknowledged();
        Set<String> keys = new HashSet<>(newest.keySet());
        keys.addAll(copy.rows().keySet());
        for (String key : keys) {
            Copy.State row = copy.rows().get(key);
            String wrong = row == null
                    ? "is missing"
                    : wrong(book, new Sent.Mark(copy.flow(), key, row.version()), row, newest.getOrDefault(key, 0));
            if (wrong == null && copy.remembers() && !row.equals(left.get(key))) {
                wrong = "was changed unseen";
            }
            if (wrong != null) {
                verdict.add(Kind.STATE_DIFFERS, copy.subscriber() + " " + copy.flow() + " " + key + " " + wrong);
            }
        }
    }

    private static String wrong(Book book, Sent.Mark mark, Copy.State row, int acknowledged) {
        if (row.version() < acknowledged) {
            return "stands at " + row.version() + " of " + acknowledged;
        }
        String digest = book.attempted().get(mark);
        return row.digest().equals(digest) ? null : "has a content that nobody sent";
    }

    private static String at(Copy copy, Sent.Mark mark) {
        return copy.subscriber() + " " + mark.flow() + " " + mark.key() + "/" + mark.version();
    }
}
