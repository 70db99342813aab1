package govbus.faults.oracle;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, counted, with a few examples each. All zero is valid. */
public final class Verdict {
    private static final int MOST_EXAMPLES = 5;

    private final int[] counts = new int[Kind.values().length];
    private final List<String> examples = new ArrayList<>();
    private int ok;

    /** What can be wrong. */
    public enum Kind {
        /** Acknowledged and not at a subscriber. */
        LOST,
        /** The same version took effect more than once. */
        DUPLICATED,
        /** An older version took effect after a newer one of its key. */
        REORDERED,
        /** Took effect and was never handed over. */
        UNEXPECTED,
        /** Took effect with another content. */
        CORRUPT,
        /** A subscriber's row is not the newest version, or not what the last effect left. */
        STATE_DIFFERS,
        /** The bus's books count another number of records than were handed over. */
        BOOKS_DIFFER,
        /** A reader was told something that was never so, or older than what it had seen. */
        WRONG_ANSWER,
        /** What is promised under this very fault was not kept. */
        PROMISE_BROKEN
    }

    void add(Kind kind, String example) {
        counts[kind.ordinal()]++;
        if (counts[kind.ordinal()] <= MOST_EXAMPLES) {
            examples.add(kind + " " + example);
        }
    }

    /** Adds what was found elsewhere. */
    public void addAll(Kind kind, long number, String example) {
        if (number > 0) {
            counts[kind.ordinal()] += (int) number;
            examples.add(kind + " " + example);
        }
    }

    void delivered() {
        ok++;
    }

    /** Takes back what the fault's own promise allows. */
    public void allow(Kind kind) {
        counts[kind.ordinal()] = 0;
        examples.removeIf(example -> example.startsWith(kind + " "));
    }

    /** Notes a promise that was not kept. */
    public void broken(String promise) {
        addAll(Kind.PROMISE_BROKEN, 1, promise);
    }

    /** Acknowledged records that a subscriber has. */
    public int ok() {
        return ok;
    }

    public int of(Kind kind) {
        return counts[kind.ordinal()];
    }

    public boolean valid() {
        for (int count : counts) {
            if (count > 0) {
                return false;
            }
        }
        return true;
    }

    public List<String> examples() {
        return examples;
    }

    @Override
    public String toString() {
        return valid() ? "valid, " + ok + " delivered" : String.join("; ", examples);
    }
}
