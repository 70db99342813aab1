package govbus.ledger;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.DepartmentNotice;
import govbus.catalog.GrantRecords;
import govbus.catalog.GrantRecords.Grant;
import govbus.catalog.Item;
import govbus.catalog.Library;
import govbus.catalog.LibraryResources;
import govbus.catalog.Resource;
import govbus.catalog.dispute.VerificationClosed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a record was found wrong, every department that was given it is told (条例 art. 26): the ledger knows to whom it was
 * delivered and who has read it, from the source's resource and from the base libraries that take it up.
 */
@Component
class CorrectionNotices {
    private static final Set<String> WRONG = Set.of("corrected", "partly");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Set<Hop> GIVEN = Set.of(Hop.DELIVERED, Hop.READ);

    private final Catalog catalog;
    private final TraceStore traces;
    private final KeyHash hash;
    private final GrantRecords grants;
    private final ApplicationEventPublisher events;

    CorrectionNotices(
            Catalog catalog, TraceStore traces, KeyHash hash, GrantRecords grants, ApplicationEventPublisher events) {
        this.catalog = catalog;
        this.traces = traces;
        this.hash = hash;
        this.grants = grants;
        this.events = events;
    }

    /** In the transaction that keeps the answer. */
    @EventListener
    void tell(VerificationClosed closed) {
        if (!WRONG.contains(closed.outcome())) {
            return;
        }
        String key = closed.key().replace('|', '\u001F');
        List<Line> lines = new ArrayList<>();
        for (String resource : offeredIn(closed.resource())) {
            lines.addAll(traces.byKey(resource, hash.of(resource, key)));
        }
        Map<String, Given> told = new LinkedHashMap<>();
        for (Given given : given(lines)) {
            if (catalog.current().departments().containsKey(given.grant().subscriber())) {
                told.putIfAbsent(given.grant().subscriber(), given);
            }
        }
        told.forEach((department, given) -> events.publishEvent(notice(department, closed, given)));
    }

    private record Given(Grant grant, Line line) {}

    /** What was given, the newest first, with the grant of that time. */
    private List<Given> given(List<Line> lines) {
        List<Line> out = lines.stream()
                .filter(line ->
                        GIVEN.contains(line.entry().hop()) && line.entry().subscription() != null)
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
        GrantRecords.Lives lives =
                grants.of(out.stream().map(line -> line.entry().subscription()).toList());
        return out.stream()
                .flatMap(line -> lives.at(line.entry().subscription(), line.at()).stream()
                        .map(grant -> new Given(grant, line)))
                .toList();
    }

    /** The resource itself, and the libraries that keep its records under the same key. */
    private List<String> offeredIn(String resource) {
        CatalogSnapshot now = catalog.current();
        List<String> key = now.resource(resource).map(Resource::key).orElse(List.of());
        List<String> names = new ArrayList<>(List.of(resource));
        for (Library library : now.libraries().values()) {
            if (key.size() == 1 && key.get(0).equals(library.keys().get(resource))) {
                names.add(LibraryResources.GOLDEN + library.name());
            }
        }
        return names;
    }

    /** The key itself only to those who were granted it unmasked; the others find it by the receipt's day and place. */
    private DepartmentNotice notice(String department, VerificationClosed closed, Given given) {
        String resource = given.line().entry().resource();
        Resource known = catalog.current().resource(resource).orElse(null);
        List<String> key = known == null ? List.of() : known.key();
        boolean open = !key.isEmpty() && given.grant().open().containsAll(key);
        String record = open ? closed.key() : "***";
        String item = closed.item() == null ? "" : " · " + closed.item();
        String title = known == null ? resource : known.title();
        String itemTitle = closed.item() == null ? "" : " · " + titleOf(closed);
        String at = MINUTE.format(given.line().at());
        String request = given.grant().request() == null
                ? given.grant().subscription()
                : given.grant().request();
        return new DepartmentNotice(
                department,
                "correction",
                closed.number(),
                resource,
                "校核更正: " + title + itemTitle + " 记录 " + record + " 曾于 " + at + " 经授权 " + request
                        + " 提供给贵部门, 现已由提供部门更正: " + closed.answer(),
                "Corrected: record " + record + " of " + resource + item + ", which you were given under " + request
                        + " at " + at + " (UTC+8), was wrong: " + closed.answer());
    }

    /** The item as its source calls it; it is the source's record that was found wrong. */
    private String titleOf(VerificationClosed closed) {
        return catalog.current()
                .resource(closed.resource())
                .flatMap(source -> source.item(closed.item()))
                .map(Item::title)
                .orElse(closed.item());
    }
}
