package govbus.library.store;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogChanged;
import govbus.catalog.Library;
import govbus.library.merge.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The libraries as they are kept: their numbers, their tables, and a view a library for who reads with SQL. */
@Component
public class Shapes {

    private static final Logger LOG = LoggerFactory.getLogger(Shapes.class);
    private static final long LOCK = 0x676f7662_6c696272L;

    private final Catalog catalog;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

    Shapes(Catalog catalog, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A library has its table and its view as soon as it is declared, before anybody speaks of it. */
    @EventListener
    void declared(CatalogChanged change) {
        for (Library library : change.snapshot().libraries().values()) {
            try {
                of(library);
            } catch (DataAccessException | TransactionException later) {
                LOG.warn("library {} is made with its first words: {}", library.name(), later.getMessage());
            }
        }
    }

    /** The library as it is declared now; {@link IllegalStateException} when there is none of that name. */
    public Shape of(String name) {
        Library library = catalog.current().libraries().get(name);
        if (library == null) {
            throw new IllegalStateException("no library " + name);
        }
        return of(library);
    }

    private Shape of(Library library) {
        Shape known = shapes.get(library.name());
        if (known != null && known.library().equals(library)) {
            return known;
        }
        Shape made = apart.execute(status -> make(library));
        shapes.put(library.name(), made);
        return made;
    }

    private Shape make(Library library) {
        jdbc.query("select pg_advisory_xact_lock(?)", rs -> {}, LOCK);
        jdbc.update("insert into library.register (name) values (?) on conflict do nothing", library.name());
        int id = jdbc.queryForObject("select id from library.register where name = ?", Integer.class, library.name());
        Map<String, Integer> sources =
                slots(id, "source", 1, List.copyOf(library.keys().keySet()));
        Map<String, Integer> facts = slots(
                id, "fact", 0, library.facts().stream().map(Library.Fact::name).toList());
        Shape shape = new Shape(id, library, facts, sources);
        jdbc.execute(EntitySql.create(id));
        if (LibraryView.mayBeMade(jdbc, library.name())) {
            jdbc.execute(LibraryView.create(shape));
        }
        return shape;
    }

    /** Numbers names that have none yet, in their order, after those given before. */
    private Map<String, Integer> slots(int library, String kind, int first, List<String> names) {
        Map<String, Integer> slots = new HashMap<>();
        jdbc.query(
                "select name, slot from library.slot where library = ? and kind = ?",
                rs -> {
                    slots.put(rs.getString(1), rs.getInt(2));
                },
                library,
                kind);
        int next = slots.values().stream().mapToInt(slot -> slot + 1).max().orElse(first);
        for (String name : names) {
            if (!slots.containsKey(name)) {
                jdbc.update(
                        "insert into library.slot (library, kind, name, slot) values (?, ?, ?, ?)",
                        library,
                        kind,
                        name,
                        next);
                slots.put(name, next++);
            }
        }
        return slots;
    }
}
