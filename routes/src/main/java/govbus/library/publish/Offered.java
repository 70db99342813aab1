package govbus.library.publish;

import govbus.catalog.Catalog;
import govbus.catalog.LibraryResources;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The libraries whose golden records somebody takes. Once taken, changes are told for good: what a later subscriber finds
 * in the log is then complete.
 */
@Component
class Offered {

    private final Catalog catalog;
    private final JdbcTemplate jdbc;
    private final Map<String, Boolean> kept = new ConcurrentHashMap<>();

    Offered(Catalog catalog, JdbcTemplate jdbc) {
        this.catalog = catalog;
        this.jdbc = jdbc;
    }

    /** Whether changes of its golden records are to be told, from the moment that somebody subscribes. */
    boolean tells(String library) {
        return isTaken(library) || kept.computeIfAbsent(library, this::isKept);
    }

    private boolean isTaken(String library) {
        return catalog.current().subscriptionsTo(LibraryResources.GOLDEN + library).stream()
                .anyMatch(one -> !one.delivery().adapter().equals("query"));
    }

    private boolean isKept(String library) {
        return jdbc.queryForObject(
                "select exists (select 1 from library.offered where library = ?)", Boolean.class, library);
    }

    /** Notes who is taken now. */
    void keep(String library) {
        if (isTaken(library) && !kept.getOrDefault(library, false)) {
            jdbc.update("insert into library.offered (library) values (?) on conflict do nothing", library);
            kept.put(library, true);
        }
    }

    /** Libraries whose records from before are still to be put into the log; not before every node tells changes. */
    List<String> unfilled() {
        return jdbc.queryForList(
                "select library from library.offered where not filled and since < now() - interval '3 seconds'",
                String.class);
    }

    void filled(String library) {
        jdbc.update("update library.offered set filled = true where library = ?", library);
    }
}
