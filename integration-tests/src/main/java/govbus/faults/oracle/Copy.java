package govbus.faults.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one subscriber has of one flow.
 *
 * @param subscriber whose copy it is
 * @param effects every change of it in the order in which it took place; empty with {@code remembers} unset
 * @param rows what stands there now, by key
 * @param remembers whether the subscriber keeps account of effects
 */
public record Copy(String flow, String subscriber, List<Effect> effects, Map<String, State> rows, boolean remembers) {

    /** A change of a subscriber's copy, written down by a trigger in the transaction that made it. */
    public record Effect(String key, String operation, int version, String digest) {}

    /** A row as it stands. */
    public record State(int version, String digest) {}

    Copy copy() {
        return new Copy(flow, subscriber, new ArrayList<>(effects), new LinkedHashMap<>(rows), remembers);
    }
}
