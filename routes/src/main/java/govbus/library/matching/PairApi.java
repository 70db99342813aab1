package govbus.library.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import govbus.catalog.Catalog;
import govbus.catalog.Library;
import govbus.catalog.LibraryResources;
import govbus.catalog.Resource;
import govbus.library.AsOf;
import govbus.library.Golden;
import govbus.library.GoldenRecords;
import govbus.library.correction.Staff;
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
class PairApi {

    private final Catalog catalog;
    private final Sights sights;
    private final PairFinder finder;
    private final PairStore pairs;
    private final GoldenRecords golden;
    private final PairDesk desk;

    PairApi(Catalog catalog, Sights sights, PairFinder finder, PairStore pairs, GoldenRecords golden, PairDesk desk) {
        this.catalog = catalog;
        this.sights = sights;
        this.finder = finder;
        this.pairs = pairs;
        this.golden = golden;
        this.desk = desk;
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

    /** Two keys that are not alike, of which a person knows that they are one entity. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PairDesk.Joined join(@PathVariable String name, @RequestBody PairDesk.Order order, HttpServletRequest request) {
        return desk.join(sights.library(name), order, Staff.mayDecide(request));
    }

    /** {@code confirm} says that both are one, {@code reject} that they are not, {@code revoke} takes either back. */
    @PostMapping("/{id}/{deed}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(
            @PathVariable String name,
            @PathVariable long id,
            @PathVariable String deed,
            @RequestBody PairDesk.Order order,
            HttpServletRequest request) {
        desk.decide(sights.library(name), id, deed, order, Staff.mayDecide(request));
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
