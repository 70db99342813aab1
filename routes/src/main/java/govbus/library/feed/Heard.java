package govbus.library.feed;

import govbus.library.store.Addition;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What batches say, by the library's key. */
final class Heard {

    private final SortedMap<String, List<Addition>> additions = new TreeMap<>();
    private long created;
    private long updated;
    private long deleted;

    void add(String key, Addition addition) {
        List<Addition> one = additions.get(key);
        if (one == null) {
            additions.put(key, List.of(addition));
        } else {
            List<Addition> more = new ArrayList<>(one);
            more.add(addition);
            additions.put(key, more);
        }
    }

    void countCreated() {
        created++;
    }

    void countUpdated() {
        updated++;
    }

    void countDeleted() {
        deleted++;
    }

    SortedMap<String, List<Addition>> additions() {
        return additions;
    }

    boolean isAllCreated() {
        return updated == 0 && deleted == 0;
    }

    long updated() {
        return updated;
    }

    long deleted() {
        return deleted;
    }
}
