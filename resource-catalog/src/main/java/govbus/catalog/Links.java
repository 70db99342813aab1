package govbus.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sources and subscriptions by their resource; gone through once, when first asked for. */
public final class Links {
    private final Map<String, Source> sources;
    private final Map<String, Subscription> subscriptions;
    private volatile Map<String, List<Source>> sourcesOf;
    private volatile Map<String, List<Subscription>> subscriptionsTo;

    Links(Map<String, Source> sources, Map<String, Subscription> subscriptions) {
        this.sources = sources;
        this.subscriptions = subscriptions;
    }

    List<Source> sourcesOf(String resource) {
        Map<String, List<Source>> made = sourcesOf;
        if (made == null) {
            made = grouped(sources, Source::resource);
            sourcesOf = made;
        }
        return made.getOrDefault(resource, List.of());
    }

    List<Subscription> subscriptionsTo(String resource) {
        Map<String, List<Subscription>> made = subscriptionsTo;
        if (made == null) {
            made = grouped(subscriptions, Subscription::resource);
            subscriptionsTo = made;
        }
        return made.getOrDefault(resource, List.of());
    }

    private static <T> Map<String, List<T>> grouped(Map<String, T> entries, Function<T, String> resource) {
        return entries.values().stream()
                .filter(entry -> resource.apply(entry) != null)
                .collect(Collectors.groupingBy(resource, Collectors.toUnmodifiableList()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Links links
                && sources.equals(links.sources)
                && subscriptions.equals(links.subscriptions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sources, subscriptions);
    }
}
