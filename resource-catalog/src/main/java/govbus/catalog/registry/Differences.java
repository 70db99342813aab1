package govbus.catalog.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What differs between two documents of an entry. */
final class Differences {
    private static final Set<String> CONTRACT = Set.of("items", "sharing", "updateCycle", "key");

    private Differences() {}

    /** Names of the fields of {@code spec} that differ; {@code labels} when those do. */
    static List<String> fields(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>(before.path("spec").propertyNames());
        names.addAll(after.path("spec").propertyNames());
        List<String> fields = new ArrayList<>();
        for (String name : names) {
            if (!before.path("spec").path(name).equals(after.path("spec").path(name))) {
                fields.add(name);
            }
        }
        if (!before.path("metadata")
                .path("labels")
                .equals(after.path("metadata").path("labels"))) {
            fields.add("labels");
        }
        return List.copyOf(fields);
    }

    /** Whether a resource's users must take notice: C11 of the catalogue's rules. */
    static boolean newResourceVersion(List<String> fields) {
        return fields.stream().anyMatch(CONTRACT::contains);
    }
}
