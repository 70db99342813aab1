package govbus.adapter.jdbc;

import govbus.adapter.TargetTask;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a subscription wants of its table, from the manifest. */
record TableWants(String schema, String table, boolean deletes, TargetTask task) {

    static TableWants of(TargetTask task) {
        Map<String, String> given = task.properties();
        return new TableWants(
                TableTargetAdapter.SCHEMA.in(given),
                TableTargetAdapter.TABLE.in(given),
                "delete".equals(TableTargetAdapter.DELETES.in(given)),
                task);
    }

    /** The columns for a delivery of these items, with the place of each in a row. */
    TargetTable.Wanted of(List<String> items) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Set<String> key = new LinkedHashSet<>();
        task.columns().forEach((item, column) -> {
            int place = items.indexOf(item);
            if (place >= 0) {
                places.put(column, place);
            }
            if (task.key().contains(item)) {
                key.add(column);
            }
        });
        if (!places.keySet().containsAll(key) || key.size() != task.key().size()) {
            throw new TargetUnfit("subscription " + task.name() + " does not carry its whole key " + task.key()
                    + ". Grant these items and map each to a column");
        }
        return new TargetTable.Wanted(schema, table, places, key);
    }
}
