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

    static List<ResourceSummary> of(List<Resource> resources, CatalogSnapshot catalog) {
        return resources.stream().map(resource -> of(resource, catalog)).toList();
    }

    static ResourceSummary of(Resource resource, CatalogSnapshot catalog) {
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
                catalog.sourcesOf(resource.name()).stream()
                        .map(Source::adapter)
                        .distinct()
                        .toList());
    }

    static String title(String department, CatalogSnapshot catalog) {
        Department known = catalog.departments().get(department);
        return known == null ? department : known.title();
    }
}
