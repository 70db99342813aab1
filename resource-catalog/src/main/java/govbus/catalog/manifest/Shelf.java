package govbus.catalog.manifest;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/**
 * Entries of one kind by name, built on a map that stays as it is: a change costs what has changed, however much there
 * is already.
 */
final class Shelf<T> {
    private final SortedMap<String, T> added = new TreeMap<>();
    private TreePMap<String, T> base;

    Shelf(Map<String, T> base) {
        this.base = base instanceof TreePMap<String, T> persistent ? persistent : TreePMap.from(base);
    }

    void put(String name, T entry) {
        added.put(name, entry);
    }

    void remove(String name) {
        added.remove(name);
        base = base.minus(name);
    }

    Map<String, T> entries() {
        return base.isEmpty() ? TreePMap.fromSortedMap(added) : base.plusAll(added);
    }
}
