package govbus.library.merge;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which keys are one entity, by what persons said of pairs of them; the order in which they said it does not matter. */
public final class Kin {

    private Kin() {}

    /**
     * Two keys that are one entity.
     *
     * @param given the key that is given up
     * @param kept the other one
     */
    public record Pair(String given, String kept) {}

    /**
     * For each key the one under which its entity is found: the first of those that are never given up, or the first of
     * all when each is.
     */
    public static SortedMap<String, String> wholes(Collection<String> keys, Collection<Pair> pairs) {
        Map<String, TreeSet<String>> together = new HashMap<>();
        keys.forEach(
                key -> together.computeIfAbsent(key, alone -> new TreeSet<>()).add(key));
        TreeSet<String> given = new TreeSet<>();
        for (Pair pair : pairs) {
            given.add(pair.given());
            TreeSet<String> all = new TreeSet<>();
            for (String key : new String[] {pair.given(), pair.kept()}) {
                all.add(key);
                all.addAll(together.getOrDefault(key, new TreeSet<>()));
            }
            all.forEach(key -> together.put(key, all));
        }
        SortedMap<String, String> wholes = new TreeMap<>();
        together.forEach((key, all) -> wholes.put(
                key,
                all.stream().filter(one -> !given.contains(one)).findFirst().orElse(all.first())));
        return wholes;
    }
}
