package govbus.adapter;

import java.util.List;

/**
 * Rows read together, in the order of the source.
 *
 * @param columns names of the columns, already those of the catalogue's items
 * @param rows the rows
 * @param mark position or idempotency key; {@code null} for a push without a key
 * @param origin what they were read from when it has a name of its own, a file's; {@code null} otherwise
 */
public record Rows(List<String> columns, List<Row> rows, Mark mark, String origin) {

    public Rows(List<String> columns, List<Row> rows, Mark mark) {
        this(columns, rows, mark, null);
    }
}
