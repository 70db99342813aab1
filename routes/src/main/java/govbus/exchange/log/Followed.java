package govbus.exchange.log;

import govbus.adapter.Row;
import govbus.catalog.Resource;
import govbus.exchange.Keys;
import govbus.quality.Verdict;
import govbus.quality.Verdict.Rejected;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rejected rows were followed by a good one of the same key among the rows that came together. */
final class Followed {

    private Followed() {}

    static Set<Rejected> of(Resource resource, Verdict verdict) {
        Set<Integer> indexes =
                verdict.rejected().stream().map(Followed::index).collect(Collectors.toCollection(HashSet::new));
        Map<String, Integer> newest = new HashMap<>();
        int[] positions = Keys.positions(resource);
        int index = 0;
        for (Row row : verdict.good()) {
            while (indexes.contains(index)) {
                index++;
            }
            newest.put(Keys.of(row.values(), positions), index++);
        }
        Map<Rejected, Boolean> followed = new IdentityHashMap<>();
        for (Rejected one : verdict.rejected()) {
            if (one.key() != null && newest.getOrDefault(key(one.key()), -1) > index(one)) {
                followed.put(one, true);
            }
        }
        return followed.keySet();
    }

    private static int index(Rejected one) {
        return one.problems().get(0).index();
    }

    private static String key(List<String> parts) {
        int[] all = new int[parts.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return Keys.of(parts.toArray(String[]::new), all);
    }
}
