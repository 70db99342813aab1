package govbus.library.scorecard;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Library;
import govbus.catalog.Resource;
import govbus.library.AsOf;
import govbus.library.GoldenRecords;
import govbus.library.scorecard.Scorecard.FactCard;
import govbus.library.scorecard.Scorecard.Share;
import govbus.library.scorecard.Scorecard.SourceCard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Looks at a sample of a library, at most once a minute. */
@Component
class Scorecards {

    private static final int SAMPLE = 2_000;
    private static final int AT_ONCE = 500;
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final Catalog catalog;
    private final GoldenRecords golden;
    private final Sample sample;
    private final Map<String, Scorecard> kept = new ConcurrentHashMap<>();

    Scorecards(Catalog catalog, GoldenRecords golden, Sample sample) {
        this.catalog = catalog;
        this.golden = golden;
        this.sample = sample;
    }

    Scorecard of(Library library) {
        return kept.compute(
                library.name(),
                (name, before) ->
                        before != null && before.at().isAfter(Instant.now().minus(FRESH)) ? before : look(library));
    }

    private Scorecard look(Library library) {
        long entities = golden.count(library.name());
        List<String> keys = sample.keys(library.name(), entities, SAMPLE);
        Tally tally = new Tally(library);
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            golden.find(library.name(), keys.subList(from, Math.min(keys.size(), from + AT_ONCE)), AsOf.NOW)
                    .forEach(tally::add);
        }
        CatalogSnapshot snapshot = catalog.current();
        return new Scorecard(
                library.name(),
                entities,
                tally.entities(),
                Instant.now(),
                library.facts().stream()
                        .map(fact -> fact(fact, tally, snapshot))
                        .toList(),
                library.keys().keySet().stream()
                        .map(source -> source(source, tally, snapshot))
                        .toList());
    }

    private static FactCard fact(Library.Fact fact, Tally tally, CatalogSnapshot snapshot) {
        int filled = tally.filled(fact.name());
        List<Share> shares = fact.from().stream()
                .map(Library.Origin::resource)
                .map(source -> share(fact.name(), source, filled, tally, snapshot))
                .toList();
        return new FactCard(
                fact.name(),
                fact.title(),
                percent(filled, tally.entities()),
                percent(tally.disputed(fact.name()), tally.entities()),
                shares);
    }

    private static Share share(String fact, String source, int filled, Tally tally, CatalogSnapshot snapshot) {
        Tally.Count count = tally.count(fact, source);
        return new Share(
                source,
                title(source, snapshot),
                percent(count.words, tally.entities()),
                count.words == 0 ? null : (Double) percent(count.agreeing, count.words),
                percent(count.chosen, filled),
                count.won,
                count.lost);
    }

    private static SourceCard source(String source, Tally tally, CatalogSnapshot snapshot) {
        return new SourceCard(
                source,
                title(source, snapshot),
                snapshot.resource(source).map(Resource::department).orElse(null),
                percent(tally.covered(source), tally.entities()),
                tally.delay(source),
                tally.newest(source));
    }

    private static String title(String source, CatalogSnapshot snapshot) {
        return snapshot.resource(source).map(Resource::title).orElse(source);
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(part * 1000.0 / whole) / 10.0;
    }
}
