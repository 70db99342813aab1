package govbus.supervision;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Source;
import govbus.exchange.watch.Flows;
import govbus.exchange.watch.LastMoves;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Measures the coverage as it is now. */
@Component
class CoverageDesk {
    private final Catalog catalog;
    private final LastMoves moves;
    private final Flows flows;

    CoverageDesk(Catalog catalog, LastMoves moves, Flows flows) {
        this.catalog = catalog;
        this.moves = moves;
        this.flows = flows;
    }

    Coverage now() {
        CatalogSnapshot current = catalog.current();
        Map<String, Following> following = new HashMap<>();
        for (Source source : current.sources().values()) {
            // that a door is open says nothing of what its department holds back
            if (!source.adapter().equals("push")) {
                boolean now = flows.reader(source.name()).state().matches("running|snapshot");
                following.put(
                        source.name(),
                        new Following(now, flows.unreadSince(source.name()).orElse(null)));
            }
        }
        return new CoverageMeter(current, moves.accepted(), following, Instant.now()).measure();
    }
}
