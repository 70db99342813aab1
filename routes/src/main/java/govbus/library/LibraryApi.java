package govbus.library;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Library;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import govbus.ledger.Entry;
import govbus.ledger.KeyHash;
import govbus.ledger.Ledger;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The base libraries over HTTP: what they hold, and golden records with the source and times of each fact. */
@RestController
@RequestMapping("/api/v1/libraries")
class LibraryApi {

    private static final int MOST_KEYS = 500;

    private final Catalog catalog;
    private final GoldenRecords store;
    private final Ledger ledger;
    private final KeyHash hash;

    LibraryApi(Catalog catalog, GoldenRecords store, Ledger ledger, KeyHash hash) {
        this.catalog = catalog;
        this.store = store;
        this.ledger = ledger;
        this.hash = hash;
    }

    record Summary(String name, String title, String keyType, long entities, List<Library.Fact> facts) {}

    record FactView(String value, String title, String source, String sourceTitle, Object at, Object receivedAt) {}

    record RecordView(String key, boolean found, long version, Map<String, FactView> facts) {}

    record Answer(List<RecordView> records) {}

    @GetMapping
    List<Summary> list() {
        return catalog.current().libraries().values().stream()
                .map(library -> new Summary(
                        library.name(),
                        library.title(),
                        library.keyType().word(),
                        store.count(library.name()),
                        library.facts()))
                .toList();
    }

    @PostMapping("/{name}/query")
    Answer query(@PathVariable String name, @RequestBody LibraryQuery query, HttpServletRequest request) {
        CatalogSnapshot snapshot = catalog.current();
        Library library = snapshot.libraries().get(name);
        if (library == null) {
            throw new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有该基础库 / no such library: " + name);
        }
        check(query);
        List<Library.Fact> granted = granted(library, query, request);
        Map<String, Golden> found = store.find(name, query.keys(), AsOf.NOW).stream()
                .collect(Collectors.toMap(Golden::key, Function.identity()));
        record(name, query, request, found.size());
        return new Answer(query.keys().stream()
                .map(key -> view(key, found.get(key), granted, snapshot))
                .toList());
    }

    private static void check(LibraryQuery query) {
        if (query.keys() == null || query.keys().isEmpty() || query.keys().size() > MOST_KEYS) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "keys: 1 至 500 个 / from 1 to 500 keys");
        }
        if (query.purpose() == null
                || query.purpose().isBlank()
                || query.purpose().length() > 200) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "purpose: 必须说明用途 / say what for, in 1 to 200 characters");
        }
    }

    /** Staff of the data authority see all facts; a department those that a subscription to the library grants it. */
    private List<Library.Fact> granted(Library library, LibraryQuery query, HttpServletRequest request) {
        List<String> items = request.isUserInRole("department") ? subscribed(library, request) : null;
        List<Library.Fact> facts = library.facts().stream()
                .filter(fact -> query.facts() == null || query.facts().contains(fact.name()))
                .filter(fact -> items == null || items.contains(fact.name()))
                .toList();
        if (facts.isEmpty()) {
            throw new Refusal(
                    items == null ? RefusalCode.QUERY_INVALID : RefusalCode.NOT_SUBSCRIBED,
                    "没有可提供的数据项 / none of these facts is granted or known");
        }
        return facts;
    }

    private List<String> subscribed(Library library, HttpServletRequest request) {
        String department = request.getUserPrincipal().getName();
        return catalog.current().subscriptionsTo("library/" + library.name()).stream()
                .filter(subscription -> subscription.subscriber().equals(department))
                .filter(subscription -> subscription.inForce(LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))))
                .map(Subscription::items)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        RefusalCode.NOT_SUBSCRIBED, "未获该基础库的使用授权 / no subscription to this library is in force"));
    }

    private void record(String name, LibraryQuery query, HttpServletRequest request, int found) {
        String resource = "library/" + name;
        long[] keys =
                query.keys().stream().mapToLong(key -> hash.of(resource, key)).toArray();
        Entry.Use use = new Entry.Use(request.getUserPrincipal().getName(), query.purpose(), null, query.caseNumber());
        ledger.write(List.of(Entry.read(resource, null, null, found, keys, use)));
    }

    private static RecordView view(String key, Golden golden, List<Library.Fact> granted, CatalogSnapshot snapshot) {
        Map<String, FactView> facts = new LinkedHashMap<>();
        if (golden != null) {
            for (Library.Fact wanted : granted) {
                Fact fact = golden.facts().get(wanted.name());
                if (fact != null) {
                    String title = snapshot.resource(fact.source())
                            .map(Resource::title)
                            .orElse(fact.source());
                    facts.put(
                            wanted.name(),
                            new FactView(
                                    fact.value(), wanted.title(), fact.source(), title, fact.at(), fact.receivedAt()));
                }
            }
        }
        return new RecordView(key, golden != null, golden == null ? 0 : golden.version(), facts);
    }
}
