package govbus.library.scorecard;

import govbus.catalog.Library;
import govbus.library.AsOf;
import govbus.library.GoldenRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The scorecard of a library: a small one is counted when it is asked for, a large one by the {@link Stocktaking}. */
@Component
class Scorecards {

    private static final int SMALL = 20_000;
    private static final int AT_ONCE = 500;
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final GoldenRecords golden;
    private final CardWriter writer;
    private final CardStore store;
    private final Map<String, Scorecard> kept = new ConcurrentHashMap<>();

    Scorecards(GoldenRecords golden, CardWriter writer, CardStore store) {
        this.golden = golden;
        this.writer = writer;
        this.store = store;
    }

    Scorecard of(Library library) {
        long entities = golden.count(library.name());
        Scorecard card = entities > SMALL ? counted(library, entities) : counting(library);
        return card.with(store.days(library.name()));
    }

    private Scorecard counting(Library library) {
        return kept.compute(library.name(), (name, before) -> {
            boolean fresh = before != null && before.at().isAfter(Instant.now().minus(FRESH));
            return fresh ? before : count(library);
        });
    }

    private Scorecard count(Library library) {
        Tally tally = new Tally(library);
        String after = "";
        for (List<String> keys = next(library, after); !keys.isEmpty(); keys = next(library, after)) {
            golden.find(library.name(), keys, AsOf.NOW).forEach(tally::add);
            after = keys.get(keys.size() - 1);
        }
        return writer.of(library, tally.entities(), tally);
    }

    private List<String> next(Library library, String after) {
        return golden.keys(library.name(), after, AT_ONCE);
    }

    /** The newest that is finished, or the first one as far as it is. */
    private Scorecard counted(Library library, long entities) {
        Optional<Scorecard> newest = store.newest(library.name());
        return newest.orElseGet(() -> writer.of(
                library,
                entities,
                store.state(library.name())
                        .map(state -> new Tally(library, state))
                        .orElseGet(() -> new Tally(library))));
    }
}
