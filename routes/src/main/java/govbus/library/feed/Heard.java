package govbus.library.feed;

import govbus.library.merge.Saying;
import govbus.library.store.Addition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What batches say, by the library's key. */
final class Heard {

    /** By how much a department's own stamp may lie before the commit that its log tells, in microseconds. */
    private static final long ONE_TRANSACTION = 60_000_000;

    private final SortedMap<String, List<Addition>> additions = new TreeMap<>();
    private boolean allCreated = true;

    void add(String key, Addition addition) {
        List<Addition> one = additions.get(key);
        if (one == null) {
            additions.put(key, List.of(addition));
            return;
        }
        List<Addition> more = new ArrayList<>(one);
        putBack(more, addition);
        more.add(addition);
        additions.put(key, more);
    }

    /**
     * A record that is deleted and put back by one transaction is there, although the deletion has the time of the commit
     * and the record one of its own before that: the order of the log says so.
     */
    private static void putBack(List<Addition> before, Addition addition) {
        Addition last = before.get(before.size() - 1);
        Saying deletion = last.saying();
        Saying again = addition.saying();
        boolean sameRecord = last.source() == addition.source() && Objects.equals(last.record(), addition.record());
        if (sameRecord
                && deletion.deleted()
                && !again.deleted()
                && again.at() <= deletion.at()
                && deletion.at() - again.at() < ONE_TRANSACTION) {
            Saying earlier = Saying.deletion(again.at() - 1, deletion.received(), deletion.stated());
            before.set(before.size() - 1, new Addition(last.source(), last.record(), earlier));
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
