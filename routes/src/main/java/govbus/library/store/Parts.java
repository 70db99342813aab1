package govbus.library.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is said of an entity that is a part of another is said of that one, too. */
final class Parts {

    private Parts() {}

    /**
     * Additions with those for the entities of which some are parts.
     *
     * @param known the entities as they were read, by key
     * @return the same when none is a part, which is nearly always
     */
    static SortedMap<String, List<Addition>> follow(
            Map<String, Entity> known, SortedMap<String, List<Addition>> additions) {
        SortedMap<String, List<Addition>> followed = additions;
        for (Entity entity : known.values()) {
            String whole = entity.dossier().partOf(Long.MAX_VALUE);
            if (whole == null) {
                continue;
            }
            List<Addition> words = ofPart(entity.key(), additions.get(entity.key()));
            if (!words.isEmpty()) {
                followed = followed == additions ? new TreeMap<>(additions) : followed;
                followed.merge(whole, words, Parts::both);
            }
        }
        return followed;
    }

    static List<Addition> ofPart(String part, Collection<Addition> additions) {
        return additions.stream()
                .filter(Addition::isOwnWord)
                .map(addition -> addition.asOf(part))
                .toList();
    }

    private static List<Addition> both(List<Addition> one, List<Addition> other) {
        List<Addition> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
