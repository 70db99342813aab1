package govbus.catalog.api;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.catalog.Resource;
import govbus.catalog.Source;
import java.util.List;

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
        List<String> adapters = catalog.sources().values().stream()
                .filter(source -> source.resource().equals(resource.name()))
                .map(Source::adapter)
                .distinct()
                .toList();
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
                catalog.subscriptionsTo(resource.name()).size(),
                adapters);
    }

    static String title(String department, CatalogSnapshot catalog) {
        Department known = catalog.departments().get(department);
        return known == null ? department : known.title();
    }
}
