package govbus.catalog.api;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Resource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Finds resources: every word of the question stands somewhere in the entry; what was asked more precisely comes first. */
record ResourceSearch(CatalogSnapshot catalog) {

    /** A question; empty texts ask nothing. */
    record Question(String text, String provider, String sharing, String cycle) {}

    /** One value of a facet and how many resources have it among those that the other filters leave. */
    record Count(String value, String title, long count) {}

    List<Resource> find(Question question) {
        return matches(question, null)
                .sorted(Comparator.comparingInt((Resource resource) -> rank(resource, question.text()))
                        .thenComparing(Resource::name))
                .toList();
    }

    Map<String, List<Count>> facets(Question question) {
        return Map.of(
                "provider",
                counts(
                        matches(question, "provider"),
                        Resource::department,
                        name -> ResourceSummary.title(name, catalog)),
                "sharing",
                counts(matches(question, "sharing"), Words::sharing, Words::title),
                "updateCycle",
                counts(matches(question, "updateCycle"), resource -> Words.of(resource.updateCycle()), Words::title));
    }

    /** @param without the facet whose own filter does not count, so that its other values can be chosen too */
    private Stream<Resource> matches(Question question, String without) {
        Predicate<Resource> wanted = resource -> containsAll(resource, question.text())
                && ("provider".equals(without) || equal(question.provider(), resource.department()))
                && ("sharing".equals(without) || equal(question.sharing(), Words.sharing(resource)))
                && ("updateCycle".equals(without) || equal(question.cycle(), Words.of(resource.updateCycle())));
        return catalog.resources().values().stream().filter(wanted);
    }

    private static boolean equal(String asked, String value) {
        return asked == null || asked.isBlank() || asked.equals(value);
    }

    private boolean containsAll(Resource resource, String text) {
        if (text == null || text.isBlank()) {
            return true;
        }
        String everything = everything(resource);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("[\\s\\u3000]+"))
                .allMatch(everything::contains);
    }

    private String everything(Resource resource) {
        StringBuilder text = new StringBuilder();
        Stream<String> parts = Stream.concat(
                Stream.of(
                        resource.name(),
                        resource.title(),
                        resource.code(),
                        resource.summary(),
                        ResourceSummary.title(resource.department(), catalog)),
                resource.items().stream().flatMap(item -> Stream.of(item.name(), item.title())));
        parts.forEach(part -> text.append(part).append('\n'));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /** 0 when the name, title or code says it, 1 when it is found elsewhere. */
    private static int rank(Resource resource, String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        String head = resource.name() + "\n" + resource.title() + "\n" + resource.code();
        return head.toLowerCase(Locale.ROOT)
                        .contains(text.toLowerCase(Locale.ROOT).strip())
                ? 0
                : 1;
    }

    private static List<Count> counts(
            Stream<Resource> resources, Function<Resource, String> value, UnaryOperator<String> title) {
        Map<String, Long> counts = new TreeMap<>();
        resources.forEach(resource -> counts.merge(value.apply(resource), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(count -> new Count(count.getKey(), title.apply(count.getKey()), count.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed())
                .toList();
    }
}
