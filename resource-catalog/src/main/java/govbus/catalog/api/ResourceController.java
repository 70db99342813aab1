package govbus.catalog.api;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.catalog.export.RecordSchema;
import govbus.catalog.registry.HistoryEntry;
import govbus.catalog.registry.Registry;
import govbus.catalog.search.CatalogSearch;
import govbus.catalog.search.Found;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue for those who look for data: search, one resource, the form of its records. */
@RestController
@RequestMapping("/api/v1/resources")
class ResourceController {
    private static final int LARGEST_PAGE = 200;

    private final Catalog catalog;
    private final Registry registry;
    private final CatalogSearch search;

    ResourceController(Catalog catalog, Registry registry, CatalogSearch search) {
        this.catalog = catalog;
        this.registry = registry;
        this.search = search;
    }

    @GetMapping
    SearchPage search(SearchParameters asked, Paging paging, HttpServletRequest request) {
        Caller caller = Caller.of(request);
        CatalogSnapshot now = catalog.current();
        String seenBy = caller.reader() ? null : caller.department() ? caller.name() : "";
        Found found = search.find(asked.question(paging.page(), paging.size(), seenBy));
        return SearchPage.of(found, asked, paging.page(), paging.size(), now);
    }

    @GetMapping("/{department}/{name}")
    ResourceDetail get(@PathVariable String department, @PathVariable String name, HttpServletRequest request) {
        Resource resource = resource(department, name, Caller.of(request));
        return ResourceDetail.of(resource, catalog.current(), versions(resource));
    }

    @GetMapping("/{department}/{name}/schema")
    Map<String, Object> schema(@PathVariable String department, @PathVariable String name, HttpServletRequest request) {
        return RecordSchema.of(resource(department, name, Caller.of(request)));
    }

    private Resource resource(String department, String name, Caller caller) {
        return catalog.current()
                .resource(department + "/" + name)
                .filter(caller::sees)
                .orElseThrow(() -> new Refusal(RefusalCode.RESOURCE_UNKNOWN, department + "/" + name));
    }

    /** The newest first, each with the change that brought it. */
    private List<ResourceDetail.VersionView> versions(Resource resource) {
        Map<Integer, ResourceDetail.VersionView> versions = new LinkedHashMap<>();
        for (HistoryEntry change : registry.history("Resource", resource.name())) {
            if (!change.action().equals("removed")) {
                versions.put(
                        change.resourceVersion(),
                        new ResourceDetail.VersionView(
                                change.resourceVersion(), change.at(), change.by(), change.reason()));
            }
        }
        return List.copyOf(versions.values());
    }

    /** Which page, from 1, and how long. */
    record Paging(Integer page, Integer size) {
        Paging {
            page = page == null ? 1 : Math.min(Math.max(page, 1), 1_000_000);
            size = size == null ? 20 : Math.min(Math.max(size, 1), LARGEST_PAGE);
        }
    }
}
