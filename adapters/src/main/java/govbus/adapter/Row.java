package govbus.adapter;

import java.time.Instant;

/**
 * One changed row. Values are text in canonical form, in the order of {@link Rows#columns()}; {@code null} is SQL's NULL.
 * Text is what every system can give and take; types are the catalogue's business, not the adapter's.
 *
 * @param change what happened
 * @param values one value a column; of a deleted row only the key columns need be there
 * @param changedAt when the source says it happened; {@code null} when the source does not say
 * @param place where a person would look for it in the source: {@code line 7}, {@code [4]}, {@code LSN 0/16B3748}
 * @param original the bytes as received, kept for quarantine; {@code null} when the values say it all
 * @param unreadable why the row could not be read into values (wrong bytes, too few columns); {@code null} when it could
 */
public record Row(Change change, String[] values, Instant changedAt, String place, byte[] original, String unreadable) {

    public static Row of(Change change, String[] values, Instant changedAt, String place) {
        return new Row(change, values, changedAt, place, null, null);
    }

    public static Row unreadable(String place, byte[] original, String why) {
        return new Row(Change.CREATED, new String[0], null, place, original, why);
    }

    /** Characters of the values and bytes of the original: what a row weighs in memory, near enough to bound it. */
    public long weight() {
        long weight = original == null ? 0 : original.length;
        for (String value : values) {
            weight += value == null ? 0 : value.length();
        }
        return weight;
    }

    public Row changedAt(Instant time) {
        return new Row(change, values, time, place, original, unreadable);
    }

    public Row withValues(String[] other) {
        return new Row(change, other, changedAt, place, original, unreadable);
    }
}
