package govbus.library.scorecard;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Library;
import govbus.catalog.Resource;
import govbus.library.scorecard.Scorecard.FactCard;
import govbus.library.scorecard.Scorecard.Share;
import govbus.library.scorecard.Scorecard.SourceCard;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a scorecard of what was counted. */
@Component
class CardWriter {

    private final Catalog catalog;

    CardWriter(Catalog catalog) {
        this.catalog = catalog;
    }

    Scorecard of(Library library, long entities, Tally tally) {
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
                        .map(source -> source(library, source, tally, snapshot))
                        .toList(),
                List.of());
    }

    private static FactCard fact(Library.Fact fact, Tally tally, CatalogSnapshot snapshot) {
        long filled = tally.filled(fact.name());
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

    private static Share share(String fact, String source, long filled, Tally tally, CatalogSnapshot snapshot) {
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

    private static SourceCard source(Library library, String source, Tally tally, CatalogSnapshot snapshot) {
        long words = 0;
        long agreeing = 0;
        for (Library.Fact fact : library.facts()) {
            Tally.Count count = tally.count(fact.name(), source);
            words += count.words;
            agreeing += count.agreeing;
        }
        return new SourceCard(
                source,
                title(source, snapshot),
                snapshot.resource(source).map(Resource::department).orElse(null),
                percent(tally.covered(source), tally.entities()),
                words == 0 ? null : (Double) percent(agreeing, words),
                tally.delay(source),
                tally.newest(source));
    }

    private static String title(String source, CatalogSnapshot snapshot) {
        return snapshot.resource(source).map(Resource::title).orElse(source);
    }

    private static double percent(long part, long whole) {
        return whole == 0 ? 0 : Math.round(part * 1000.0 / whole) / 10.0;
    }
}
