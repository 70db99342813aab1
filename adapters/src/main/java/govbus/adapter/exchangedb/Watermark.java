package govbus.adapter.exchangedb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a change table was read. Everything up to {@code (from, after)} is done with; beyond it, what is in
 * {@code ids} was taken and anything else is still to come, be it late.
 *
 * @param time newest time seen, microseconds since 1970
 * @param from time from which rows are still looked for
 * @param after id at {@code from} up to which all rows are done with; {@code null} for none
 * @param ids rows taken from {@code from} on, oldest first, {@code id@time}
 */
record Watermark(long time, long from, String after, List<String> ids) {
    /** Most ids that a position holds. */
    static final int MOST_IDS = 15_000;

    static final Watermark START = new Watermark(Long.MIN_VALUE, Long.MIN_VALUE, null, List.of());

    private static final int MOST_CHARACTERS = 900_000;
    private static final JsonMapper JSON = new JsonMapper();

    static Watermark of(String value) {
        return JSON.readValue(value, Watermark.class);
    }

    String value() {
        return JSON.writeValueAsString(this);
    }

    boolean atStart() {
        return from == Long.MIN_VALUE;
    }

    /**
     * After these rows were taken, too.
     *
     * @param now the database's time; a row dated later does not carry the mark beyond it
     * @param settle how late a row may be, microseconds
     */
    Watermark advanced(List<SeenRow> rows, long now, long settle) {
        long newest = rows.stream().mapToLong(SeenRow::micros).reduce(time, Math::max);
        long floor = Math.max(from, Math.min(newest, now) - settle);
        List<SeenRow> kept = new ArrayList<>(ids.stream().map(SeenRow::of).toList());
        kept.addAll(rows);
        kept.removeIf(row -> row.micros() < floor);
        kept.sort(Comparator.comparingLong(SeenRow::micros));
        String last = floor == from ? after : null;
        return new Watermark(
                newest, floor, last, kept.stream().map(SeenRow::text).toList());
    }

    /** How many of the oldest ids must go so that the position stays within its bounds. */
    int surplus() {
        int characters = ids.stream().mapToInt(id -> id.length() + 3).sum();
        int surplus = Math.max(0, ids.size() - MOST_IDS);
        for (int index = 0; index < ids.size() && (index < surplus || characters > MOST_CHARACTERS); index++) {
            characters -= ids.get(index).length() + 3;
            surplus = Math.max(surplus, index + 1);
        }
        return surplus;
    }

    /** Gives up looking for late rows among the oldest: {@code after} is the greatest id of the last time given up. */
    Watermark without(int surplus, String greatest) {
        long floor = SeenRow.of(ids.get(surplus - 1)).micros();
        return new Watermark(time, floor, greatest, List.copyOf(ids.subList(surplus, ids.size())));
    }
}
