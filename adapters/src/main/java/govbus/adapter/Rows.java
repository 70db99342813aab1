package govbus.adapter;

import java.util.List;

/**
 * Rows read together, in the order of the source.
 *
 * @param columns names of the columns, already those of the catalogue's items
 * @param rows the rows
 * @param mark position or idempotency key; {@code null} for a push without a key
 */
public record Rows(List<String> columns, List<Row> rows, Mark mark) {

    /** Rows that weigh this much are handed over, however few they are: memory is bounded in bytes and not in rows. */
    public static final long ENOUGH_WEIGHT = 4L * 1024 * 1024;
}
