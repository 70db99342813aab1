package govbus.reconciliation;

import govbus.adapter.Change;
import govbus.adapter.Row;
import java.util.List;

/**
 * The newest accepted row of a key.
 *
 * @param sequence of its batch in its lane
 * @param values in the order of the origin's items; of a deleted row only the key's are there
 */
record Kept(String key, int partition, long sequence, Origin origin, boolean deleted, String[] values) {

    Row row() {
        return Row.of(deleted ? Change.DELETED : Change.UPDATED, values, null, null);
    }

    /** The values of other items than the origin's; {@code null} for one that it did not have. */
    String[] values(List<String> items) {
        if (items.equals(origin.items())) {
            return values;
        }
        return items.stream()
                .map(item -> origin.items().indexOf(item))
                .map(place -> place < 0 ? null : values[place])
                .toArray(String[]::new);
    }
}
