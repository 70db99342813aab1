package govbus.library.publish;

import govbus.catalog.Resource;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final JdbcTemplate jdbc;

    GoldenFill(Offered offered, GoldenRows rows, Publication publication, JdbcTemplate jdbc) {
        this.offered = offered;
        this.rows = rows;
        this.publication = publication;
        this.jdbc = jdbc;
    }

    void turn(String library, Resource resource) {
        if (!offered.unfilled().contains(library)) {
            return;
        }
        for (int turn = 0; turn < MOST_BATCHES; turn++) {
            String after = publication.position(resource.name(), LANE).orElse(null);
            List<String> keys = keys(library, after == null ? "" : after);
            if (keys.isEmpty()) {
                offered.filled(library);
                return;
            }
            publication.accept(resource, rows.of(library, resource, keys), LANE, after, keys.get(keys.size() - 1));
        }
    }

    /** By the view that a library has as soon as it holds something. */
    private List<String> keys(String library, String after) {
        String view = "library.\"" + library.replace("\"", "\"\"") + '"';
        if (!jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, view)) {
            return List.of();
        }
        return jdbc.queryForList(
                "select key from " + view + " where key > ? order by key limit ?", String.class, after, Outgoing.MOST);
    }
}
