package govbus.catalog.manifest;

import java.util.HashMap;
import java.util.Map;

/**
 * Lets equal values be one object: departments use the same items, conditions and names thousands of times, and a
 * province's catalogue must fit into the memory of one bus. Not safe for several threads at once.
 */
public final class Shared {
    private static final int MOST = 100_000;

    private final Map<Object, Object> known = new HashMap<>();

    /** The value itself, or an equal one that was there before. */
    @SuppressWarnings("unchecked")
    <T> T of(T value) {
        if (value == null) {
            return null;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        return (T) known.computeIfAbsent(value, itself -> itself);
    }
}
