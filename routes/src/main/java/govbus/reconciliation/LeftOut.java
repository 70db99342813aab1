package govbus.reconciliation;

import java.util.HashSet;
import java.util.Set;

/** Keys that cannot be compared at this moment, because something of them is under way or waits; bounded. */
final class LeftOut {

    private static final int MOST = 200_000;

    private final Set<String> keys = new HashSet<>();
    private final String why;

    /** @param why what to say when there are too many */
    LeftOut(String why) {
        this.why = why;
    }

    void add(String key) {
        keys.add(key);
        if (keys.size() > MOST) {
            throw NotComparable.yet(why);
        }
    }

    boolean has(String key) {
        return !keys.isEmpty() && keys.contains(key);
    }

    int size() {
        return keys.size();
    }
}
