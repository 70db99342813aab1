package govbus.library.publish;

import govbus.catalog.Resource;
import govbus.library.GoldenRecords;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Puts what a library held before anybody took its records into the log, in the order of keys. A key that changes
 * meanwhile is told again by its change, which comes later.
 */
@Component
class GoldenFill {

    private static final String LANE = "fill";
    private static final int MOST_BATCHES = 10;

    private final Offered offered;
    private final GoldenRows rows;
    private final Publication publication;
    private final GoldenRecords golden;

    GoldenFill(Offered offered, GoldenRows rows, Publication publication, GoldenRecords golden) {
        this.offered = offered;
        this.rows = rows;
        this.publication = publication;
        this.golden = golden;
    }

    void turn(String library, Resource resource) {
        if (!offered.unfilled().contains(library)) {
            return;
        }
        for (int turn = 0; turn < MOST_BATCHES; turn++) {
            String after = publication.position(resource.name(), LANE).orElse(null);
            List<String> keys = golden.keys(library, after == null ? "" : after, Outgoing.MOST);
            if (keys.isEmpty()) {
                offered.filled(library);
                return;
            }
            publication.accept(resource, rows.of(library, resource, keys), LANE, after, keys.get(keys.size() - 1));
        }
    }
}
