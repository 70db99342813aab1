package govbus.adapter.jdbc;

import govbus.adapter.Delivery;
import govbus.adapter.Row;
import govbus.adapter.Target.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of a delivery grouped by key, groups in the order of their last row: only that one needs applying. */
final class KeyedRows {

    private KeyedRows() {}

    /** One key's rows, by index into the delivery, oldest first. */
    record Group(List<Integer> indexes) {
        int last() {
            return indexes.get(indexes.size() - 1);
        }
    }

    /** Groups by the values at these places; a row without a whole key is refused. */
    static List<Group> of(Delivery delivery, int[] keyPlaces, Consumer<Refused> refuse) {
        Map<List<String>, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < delivery.rows().size(); i++) {
            List<String> key = key(delivery.rows().get(i), keyPlaces);
            if (key.contains(null)) {
                refuse.accept(new Refused(i, "23502 the key has no value"));
            } else {
                groups.computeIfAbsent(key, none -> new Group(new ArrayList<>(1)))
                        .indexes()
                        .add(i);
            }
        }
        return ordered(groups.values());
    }

    private static List<Group> ordered(Collection<Group> groups) {
        List<Group> ordered = new ArrayList<>(groups);
        ordered.sort(Comparator.comparingInt(Group::last));
        return ordered;
    }

    private static List<String> key(Row row, int[] places) {
        String[] key = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            key[i] = places[i] < row.values().length ? row.values()[places[i]] : null;
        }
        return Arrays.asList(key);
    }
}
