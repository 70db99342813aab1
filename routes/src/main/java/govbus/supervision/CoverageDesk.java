package govbus.supervision;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.exchange.watch.Flows;
import govbus.exchange.watch.LastMoves;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<String> streaming = current.sources().keySet().stream()
                .filter(source -> flows.reader(source).state().equals("running"))
                .collect(Collectors.toSet());
        return new CoverageMeter(current, moves.accepted(), streaming, Instant.now()).measure();
    }
}
