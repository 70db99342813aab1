package govbus.library.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import govbus.catalog.Catalog;
import govbus.catalog.Library;
import govbus.catalog.LibraryResources;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.library.AsOf;
import govbus.library.Golden;
import govbus.library.GoldenRecords;
import govbus.library.correction.Note;
import govbus.library.correction.Staff;
import govbus.library.reading.Problems;
import govbus.library.reading.Sights;
import govbus.quality.Discretion;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pairs that may be one entity, over HTTP; keys and sensitive facts masked. */
@RestController
@RequestMapping("/api/v1/libraries/{name}/candidates")
public class PairApi {

    private static final Map<String, String> STATES =
            Map.of("confirm", "linked", "reject", "rejected", "revoke", "open");

    private final Catalog catalog;
    private final Sights sights;
    private final PairFinder finder;
    private final PairStore pairs;
    private final GoldenRecords golden;

    PairApi(Catalog catalog, Sights sights, PairFinder finder, PairStore pairs, GoldenRecords golden) {
        this.catalog = catalog;
        this.sights = sights;
        this.finder = finder;
        this.pairs = pairs;
        this.golden = golden;
    }

    /** @param total how many are open */
    record Pairs(long total, List<View> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            long id,
            String key,
            String otherKey,
            int score,
            String state,
            Instant since,
            String decidedBy,
            Instant decidedAt,
            String note,
            List<Side> facts) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(String fact, String title, String one, String other, boolean same) {}

    /** Why. */
    record Order(String note) {}

    @GetMapping
    Pairs list(@PathVariable String name, HttpServletRequest request) {
        Staff.mayLook(request);
        Library library = sights.library(name);
        finder.look(library);
        List<Pair> found = pairs.list(name);
        List<String> keys = found.stream()
                .flatMap(pair -> Stream.of(pair.key(), pair.otherKey()))
                .distinct()
                .toList();
        Map<String, Golden> records =
                golden.find(name, keys, AsOf.NOW).stream().collect(Collectors.toMap(Golden::key, Function.identity()));
        return new Pairs(
                pairs.open(name),
                found.stream().map(pair -> view(library, pair, records)).toList());
    }

    /** {@code confirm} says that both are one, {@code reject} that they are not, {@code revoke} takes either back. */
    @PostMapping("/{id}/{deed}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void decide(
            @PathVariable String name,
            @PathVariable long id,
            @PathVariable String deed,
            @RequestBody Order order,
            HttpServletRequest request) {
        String person = Staff.mayDecide(request);
        sights.library(name);
        String state = STATES.get(deed);
        Pair pair = pairs.lock(name, id).orElse(null);
        if (state == null || pair == null) {
            throw new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有这一对 / no such pair");
        }
        Problems problems = new Problems();
        Note.check(problems, order.note());
        if (state.equals("open") == pair.state().equals("open")) {
            problems.add("/state", pair.state(), "confirm, reject 用于 open; revoke 用于已处理的 / revoke what was decided");
        }
        problems.refuse(RefusalCode.QUERY_INVALID, "不能这样处理 / this cannot be done");
        pairs.move(id, state, person, order.note());
    }

    private View view(Library library, Pair pair, Map<String, Golden> records) {
        Resource offered = catalog.current()
                .resource(LibraryResources.GOLDEN + library.name())
                .orElseThrow();
        Golden one = records.get(pair.key());
        Golden other = records.get(pair.otherKey());
        List<Side> sides = library.facts().stream()
                .filter(fact ->
                        library.matching() != null && library.matching().facts().contains(fact.name()))
                .map(fact -> new Side(
                        fact.name(),
                        fact.title(),
                        Discretion.shown(offered, fact.name(), PairFinder.value(one, fact.name())),
                        Discretion.shown(offered, fact.name(), PairFinder.value(other, fact.name())),
                        PairFinder.same(library, fact.name(), one, other)))
                .toList();
        return new View(
                pair.id(),
                Discretion.shown(offered, LibraryResources.KEY, pair.key()),
                Discretion.shown(offered, LibraryResources.KEY, pair.otherKey()),
                pair.score(),
                pair.state(),
                pair.since(),
                pair.decidedBy(),
                pair.decidedAt(),
                pair.note(),
                sides);
    }
}
