package govbus.catalog.api;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.SnapshotBuilder;
import govbus.catalog.registry.HistoryEntry;
import govbus.catalog.registry.Registry;
import govbus.catalog.version.Change;
import govbus.catalog.version.Comparison;
import govbus.catalog.version.Compatibility;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What changed between two versions of a resource, and whom it concerns. */
@RestController
class VersionController {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");

    private final Catalog catalog;
    private final Registry registry;

    VersionController(Catalog catalog, Registry registry) {
        this.catalog = catalog;
        this.registry = registry;
    }

    @GetMapping("/api/v1/resources/{department}/{name}/versions/{range}")
    Difference compare(
            @PathVariable String department,
            @PathVariable String name,
            @PathVariable String range,
            HttpServletRequest request) {
        Caller caller = Caller.of(request);
        Matcher versions = RANGE.matcher(range);
        if (!versions.matches()) {
            throw new Refusal(RefusalCode.MALFORMED_REQUEST, "versions/<from>..<to>");
        }
        CatalogSnapshot now = catalog.current();
        String resource = department + "/" + name;
        if (now.resource(resource).filter(caller::sees).isEmpty()) {
            throw new Refusal(RefusalCode.RESOURCE_UNKNOWN, resource);
        }
        List<HistoryEntry> history = registry.history("Resource", resource);
        Comparison comparison = Compatibility.compare(
                version(resource, history, Integer.parseInt(versions.group(1))),
                version(resource, history, Integer.parseInt(versions.group(2))));
        List<Comparison.Affected> affected = comparison.affected(now.subscriptionsTo(resource)).stream()
                .filter(one -> caller.reader()
                        || caller.name().equals(department)
                        || caller.name().equals(one.subscriber()))
                .toList();
        return new Difference(
                comparison.verdict(),
                comparison.changes().stream().map(ChangeView::of).toList(),
                affected);
    }

    /** The last document that a version had; history is told newest first. */
    private static Resource version(String name, List<HistoryEntry> history, int version) {
        JsonNode document = history.stream()
                .filter(entry -> entry.resourceVersion() == version && entry.document() != null)
                .map(HistoryEntry::document)
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.ENTRY_UNKNOWN, name + " v" + version));
        return new SnapshotBuilder()
                .add(Kind.RESOURCE, name, document, version)
                .build(0)
                .resources()
                .get(name);
    }

    /** All that differs, the verdict, and the subscriptions that the caller may know of. */
    record Difference(String verdict, List<ChangeView> changes, List<Comparison.Affected> affected) {}

    /** One field that differs, and why that breaks somebody or does not. */
    record ChangeView(
            String field,
            String item,
            String before,
            String after,
            boolean breaking,
            String whom,
            String code,
            String why,
            String whyEnglish) {
        static ChangeView of(Change change) {
            return new ChangeView(
                    change.field(),
                    change.item(),
                    change.before(),
                    change.after(),
                    change.breaking(),
                    Words.of(change.why().whom()),
                    change.why().word(),
                    change.why().chinese(),
                    change.why().english());
        }
    }
}
