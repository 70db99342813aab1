package govbus.adapter;

import java.util.List;

/**
 * Rows for a target, in order.
 *
 * @param partition rows of one key are always in the same
 * @param after position that the target must be at
 * @param upTo position that it is at afterwards
 * @param columns items, in the order of the rows' values
 */
public record Delivery(int partition, long after, long upTo, List<String> columns, List<Row> rows) {}
