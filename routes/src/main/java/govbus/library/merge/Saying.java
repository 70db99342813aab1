package govbus.library.merge;

import java.util.Comparator;

/**
 * What a record of a source said about a key at a time. Times are microseconds since 1970.
 *
 * @param at when the source says so; when the bus received it if the source does not say
 * @param received when the bus accepted it
 * @param stated whether the source says when
 * @param deleted whether it took back what it had said
 * @param values by the slot of the fact, from 0; {@code null} where it is silent
 */
public record Saying(long at, long received, boolean stated, boolean deleted, String[] values) {

    private static final String[] NOTHING = {};

    /** What counts more comes first: the later by the source's time, then the later received. */
    static final Comparator<Saying> NEWEST_FIRST = Comparator.comparingLong(Saying::at)
            .thenComparingLong(Saying::received)
            .reversed();

    public static Saying deletion(long at, long received, boolean stated) {
        return new Saying(at, received, stated, true, NOTHING);
    }

    /** The value at a slot; {@code null} when it says none. */
    public String value(int slot) {
        return slot < values.length ? values[slot] : null;
    }

    boolean saysSame(Saying other) {
        if (deleted != other.deleted) {
            return false;
        }
        return Values.same(values, other.values);
    }

    /** Records compare arrays by reference, which here means nothing. */
    @Override
    public boolean equals(Object object) {
        return object instanceof Saying other
                && at == other.at
                && received == other.received
                && stated == other.stated
                && saysSame(other);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(at * 31 + received);
    }
}
