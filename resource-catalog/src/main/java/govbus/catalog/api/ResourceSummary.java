package govbus.catalog.api;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.catalog.Resource;
import govbus.catalog.Source;
import govbus.catalog.Subscription;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A resource in a list. */
record ResourceSummary(
        String name,
        String code,
        String title,
        String department,
        String departmentTitle,
        String summary,
        String sharing,
        String updateCycle,
        String grade,
        String state,
        int version,
        int itemCount,
        int subscriptionCount,
        List<String> sources) {

    static ResourceSummary of(Resource resource, CatalogSnapshot catalog) {
        return of(List.of(resource), catalog).get(0);
    }

    /** Those of one page: sources and subscriptions are gone through once, however many the page has. */
    static List<ResourceSummary> of(List<Resource> resources, CatalogSnapshot catalog) {
        Map<String, Set<String>> adapters = new HashMap<>();
        Map<String, Integer> subscriptions = new HashMap<>();
        resources.forEach(resource -> adapters.put(resource.name(), new LinkedHashSet<>()));
        for (Source source : catalog.sources().values()) {
            if (adapters.containsKey(source.resource())) {
                adapters.get(source.resource()).add(source.adapter());
            }
        }
        for (Subscription subscription : catalog.subscriptions().values()) {
            if (adapters.containsKey(subscription.resource())) {
                subscriptions.merge(subscription.resource(), 1, Integer::sum);
            }
        }
        return resources.stream()
                .map(resource -> of(
                        resource,
                        catalog,
                        List.copyOf(adapters.get(resource.name())),
                        subscriptions.getOrDefault(resource.name(), 0)))
                .toList();
    }

    private static ResourceSummary of(
            Resource resource, CatalogSnapshot catalog, List<String> adapters, int subscriptions) {
        return new ResourceSummary(
                resource.name(),
                resource.code(),
                resource.title(),
                resource.department(),
                title(resource.department(), catalog),
                resource.summary(),
                Words.sharing(resource),
                Words.of(resource.updateCycle()),
                Words.of(resource.grade()),
                Words.of(resource.state()),
                resource.version(),
                resource.items().size(),
                subscriptions,
                adapters);
    }

    static String title(String department, CatalogSnapshot catalog) {
        Department known = catalog.departments().get(department);
        return known == null ? department : known.title();
    }
}
