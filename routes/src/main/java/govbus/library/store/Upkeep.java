package govbus.library.store;

import govbus.catalog.Catalog;
import govbus.library.merge.Shape;
import govbus.library.store.WordStore.Written;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps libraries in step with their declaration: under other rules all entities are merged anew, some thousands at a
 * time; and what came in under an old key at the moment of its linking is taken over.
 */
@Component
public class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int AT_ONCE = 2_000;

    private final Catalog catalog;
    private final Shapes shapes;
    private final WordStore words;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Upkeep(Catalog catalog, Shapes shapes, WordStore words, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.catalog = catalog;
        this.shapes = shapes;
        this.words = words;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Merged(String form, String upTo) {}

    @Scheduled(initialDelay = 20_000, fixedDelay = 5_000)
    public void turn() {
        for (String library : catalog.current().libraries().keySet()) {
            try {
                Shape shape = shapes.of(library);
                if (shape.hasOldKeys()) {
                    transaction.executeWithoutResult(status -> count(shape, words.takeOver(shape)));
                }
                while (Boolean.TRUE.equals(transaction.execute(status -> mergeAnew(shape)))) {
                    LOG.debug("library {}: merged another part under its new rules", library);
                }
            } catch (DataAccessException later) {
                LOG.warn("upkeep of library {} is tried again: {}", library, later.getMessage());
            }
        }
    }

    /** The next entities, unless another node is at it; {@code false} when there is nothing more to do. */
    private boolean mergeAnew(Shape shape) {
        Merged merged = jdbc
                .query(
                        "select form, merged_up_to from library.register where id = ? for update skip locked",
                        (rs, row) -> new Merged(rs.getString(1), rs.getString(2)),
                        shape.id())
                .stream()
                .findFirst()
                .orElse(null);
        if (merged == null || shape.form().equals(merged.form())) {
            return false;
        }
        List<String> keys = jdbc.queryForList(
                "select key from " + EntitySql.table(shape) + " where key > ? order by key limit ? for update",
                String.class,
                merged.upTo(),
                AT_ONCE);
        SortedMap<String, List<Addition>> nothingNew = new TreeMap<>();
        keys.forEach(key -> nothingNew.put(key, List.of()));
        count(shape, words.mergeAnew(shape, nothingNew));
        boolean more = keys.size() == AT_ONCE;
        jdbc.update(
                "update library.register set form = ?, merged_up_to = ? where id = ?",
                more ? merged.form() : shape.form(),
                more ? keys.get(keys.size() - 1) : "",
                shape.id());
        return more;
    }

    /** Counts what appeared and went without a source's doing. */
    void count(Shape shape, Written written) {
        if (written.appeared() != 0) {
            jdbc.update("""
                insert into library.tally as t (library, source, partition, entities) values (?, 0, 0, ?)
                on conflict (library, source, partition) do update set entities = t.entities + excluded.entities
                """, shape.id(), written.appeared());
        }
    }
}
