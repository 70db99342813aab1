package govbus.library.correction;

import govbus.catalog.Catalog;
import govbus.catalog.Library;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.dispute.Verifications;
import govbus.ledger.Entry;
import govbus.library.AsOf;
import govbus.library.Fact;
import govbus.library.Golden;
import govbus.library.GoldenRecords;
import govbus.library.reading.Problems;
import govbus.library.reading.ReadingBook;
import govbus.library.reading.Sights;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue of conflicts over HTTP: keys and sensitive values masked until somebody says what for. */
@RestController
@RequestMapping("/api/v1/libraries/{name}/conflicts")
class ConflictApi {

    private static final int MOST = 100;

    private final Catalog catalog;
    private final Sights sights;
    private final ConflictStore conflicts;
    private final CorrectionDesk desk;
    private final GoldenRecords golden;
    private final Verifications verifications;
    private final ReadingBook book;

    ConflictApi(
            Catalog catalog,
            Sights sights,
            ConflictStore conflicts,
            CorrectionDesk desk,
            GoldenRecords golden,
            Verifications verifications,
            ReadingBook book) {
        this.catalog = catalog;
        this.sights = sights;
        this.conflicts = conflicts;
        this.desk = desk;
        this.golden = golden;
        this.verifications = verifications;
        this.book = book;
    }

    /** @param total counted up to ten thousand */
    record Conflicts(long total, int page, int size, List<ConflictStore.Count> counts, List<ConflictView> items) {}

    /** What for. */
    record Look(String purpose) {}

    @GetMapping
    Conflicts list(
            @PathVariable String name,
            @RequestParam(required = false) String fact,
            @RequestParam(required = false) String state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            HttpServletRequest request) {
        Staff.mayLook(request);
        sights.library(name);
        if (page < 1 || size < 1 || size > MOST || (long) page * size > ConflictStore.MOST_COUNTED) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "page >= 1, size 1..100, page * size <= 10000");
        }
        List<Conflict> found = conflicts.list(name, fact, state, page, size);
        return new Conflicts(
                conflicts.count(name, fact, state), page, size, conflicts.counts(name), views(name, found, false));
    }

    /** One conflict in full, for a purpose that the ledger keeps. */
    @PostMapping("/{id}/look")
    ConflictView look(
            @PathVariable String name, @PathVariable long id, @RequestBody Look look, HttpServletRequest request) {
        String person = Staff.mayLook(request);
        sights.library(name);
        Problems problems = new Problems();
        if (look.purpose() == null || look.purpose().isBlank() || look.purpose().length() > 200) {
            problems.add("/purpose", "required", "用途, 1 至 200 个字符 / what for, in 1 to 200 characters");
        }
        problems.refuse(RefusalCode.QUERY_INVALID, "须说明用途 / say what for");
        Conflict conflict = conflicts
                .find(name, id)
                .orElseThrow(() -> new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有该冲突 / no such conflict"));
        book.read(name, null, List.of(conflict.key()), 1, new Entry.Use(person, look.purpose(), null, null));
        return views(name, List.of(conflict), true).get(0);
    }

    @PostMapping("/{id}/decide")
    ConflictView decide(
            @PathVariable String name,
            @PathVariable long id,
            @RequestBody CorrectionDesk.Order order,
            HttpServletRequest request) {
        Library library = sights.library(name);
        desk.decide(library, id, order, Staff.mayDecide(request));
        return now(name, id);
    }

    @PostMapping("/{id}/revoke")
    ConflictView revoke(
            @PathVariable String name,
            @PathVariable long id,
            @RequestBody CorrectionDesk.Order order,
            HttpServletRequest request) {
        Library library = sights.library(name);
        desk.revoke(library, id, order, Staff.mayDecide(request));
        return now(name, id);
    }

    @PostMapping("/{id}/send-back")
    ConflictView sendBack(
            @PathVariable String name,
            @PathVariable long id,
            @RequestBody CorrectionDesk.Order order,
            HttpServletRequest request) {
        Library library = sights.library(name);
        desk.sendBack(library, id, order, Staff.mayDecide(request));
        return now(name, id);
    }

    private ConflictView now(String name, long id) {
        return views(name, conflicts.find(name, id).stream().toList(), false).get(0);
    }

    private List<ConflictView> views(String name, List<Conflict> found, boolean plain) {
        Map<String, Golden> records =
                golden.find(name, found.stream().map(Conflict::key).distinct().toList(), AsOf.NOW).stream()
                        .collect(Collectors.toMap(Golden::key, Function.identity()));
        return found.stream()
                .map(conflict -> ConflictView.of(
                        conflict,
                        catalog.current(),
                        winner(records.get(conflict.key()), conflict),
                        asked(conflict),
                        plain))
                .toList();
    }

    private static String winner(Golden record, Conflict conflict) {
        Fact fact = record == null ? null : record.facts().get(conflict.fact());
        return fact == null ? null : fact.source();
    }

    private ConflictView.Asked asked(Conflict conflict) {
        return conflict.verification() == null
                ? null
                : ConflictView.Asked.of(verifications.get(conflict.verification()));
    }
}
