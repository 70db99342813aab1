package govbus.catalog.export;

import govbus.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Facets as CKAN counts them.
 *
 * @param counts values and their numbers, by field
 * @param named the same with titles
 */
record CkanFacets(Map<String, Map<String, Integer>> counts, Map<String, Object> named) {

    /** @param fields {@code ["organization","tags"]}; {@code null} for none */
    static CkanFacets of(List<Resource> found, String fields, CkanPackages packages) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        Map<String, Object> named = new LinkedHashMap<>();
        for (String field : fields == null
                ? new String[0]
                : fields.replaceAll("[\\[\\]\"'\\s]", "").split(",")) {
            if (!field.isEmpty() && counts.size() < 10) {
                Map<String, Integer> values = new TreeMap<>();
                found.forEach(one -> values(one, field).forEach(value -> values.merge(value, 1, Integer::sum)));
                counts.put(field, values);
                named.put(field, Map.of("title", field, "items", items(field, values, packages)));
            }
        }
        return new CkanFacets(counts, named);
    }

    private static Stream<String> values(Resource resource, String field) {
        return switch (field) {
            case "organization" -> Stream.of(resource.department());
            case "tags" -> CkanPackages.tags(resource).stream();
            case "res_format" -> Stream.of("API", "JSON");
            default -> Stream.empty();
        };
    }

    private static List<Map<String, Object>> items(String field, Map<String, Integer> values, CkanPackages packages) {
        return values.entrySet().stream()
                .map(value -> {
                    Object title = field.equals("organization")
                            ? packages.head(value.getKey()).get("title")
                            : value.getKey();
                    return Map.<String, Object>of(
                            "name", value.getKey(), "display_name", title, "count", value.getValue());
                })
                .toList();
    }
}
