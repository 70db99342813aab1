package govbus.library.feed;

import govbus.library.store.Addition;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What batches say, by the library's key. */
final class Heard {

    private final SortedMap<String, List<Addition>> additions = new TreeMap<>();
    private boolean allCreated = true;

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

    void notOnlyCreated() {
        allCreated = false;
    }

    SortedMap<String, List<Addition>> additions() {
        return additions;
    }

    boolean isAllCreated() {
        return allCreated;
    }
}
