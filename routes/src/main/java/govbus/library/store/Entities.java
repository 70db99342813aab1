package govbus.library.store;

import govbus.library.merge.Dossier;
import govbus.library.merge.DossierCodec;
import govbus.library.merge.Shape;
import govbus.library.store.Entity.Place;
import govbus.octets.Octets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLState;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of entities. Reading takes no locks; writing tells which rows another wrote meanwhile. */
@Component
public class Entities {

    private static final int CHUNK = 1 << 16;

    private final JdbcTemplate jdbc;

    Entities(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are there, by key. */
    public Map<String, Entity> read(Shape shape, Collection<String> keys) {
        return jdbc.execute((ConnectionCallback<Map<String, Entity>>) connection -> {
            try (PreparedStatement query = connection.prepareStatement(EntitySql.read(shape))) {
                // in binary from the first time on: the words would come as twice as many digits
                query.unwrap(PGStatement.class).setPrepareThreshold(-1);
                query.setArray(1, connection.createArrayOf("text", keys.toArray()));
                try (ResultSet rows = query.executeQuery()) {
                    Map<String, Entity> found = new HashMap<>(keys.size() * 2);
                    while (rows.next()) {
                        Entity entity = entity(rows).at(Place.of(rows.getString(6)));
                        found.put(entity.key(), entity);
                    }
                    return found;
                }
            }
        });
    }

    /** Those that are there, locked in the order of their keys until the transaction ends. */
    Map<String, Entity> lock(Shape shape, Collection<String> keys) {
        Map<String, Entity> found = new HashMap<>();
        jdbc.query(
                EntitySql.read(shape) + " order by key for update",
                row -> {
                    found.put(row.getString(1), entity(row).at(Place.of(row.getString(6))));
                },
                (Object) keys.toArray(String[]::new));
        return found;
    }

    /** Takes rows out with all that belongs to them; answers them as they were. */
    List<Entity> remove(Shape shape, Collection<String> keys) {
        String[] all = keys.toArray(String[]::new);
        List<Entity> removed = jdbc.query(EntitySql.remove(shape), (row, number) -> entity(row), (Object) all);
        if (!removed.isEmpty()) {
            jdbc.update("delete from library.chapter where library = ? and key = any(?)", shape.id(), all);
            jdbc.update(
                    "delete from library.conflict where library = ? and key = any(?)",
                    shape.library().name(),
                    all);
        }
        return removed;
    }

    /** Takes rows out that nobody wrote since they were read; answers their keys. Revisions are those of afterwards. */
    List<String> removeUnchanged(Shape shape, Collection<Entity> entities) {
        List<String> removed = new ArrayList<>(0);
        for (Entity entity : entities) {
            String sql = "delete from " + EntitySql.table(shape) + " where key = ? and revision = ?";
            if (jdbc.update(sql, entity.key(), entity.revision() - 1) == 1) {
                removed.add(entity.key());
            }
        }
        return removed;
    }

    /** In this transaction. */
    void waitForLocks(String atMost) {
        jdbc.queryForObject("select set_config('lock_timeout', ?, true)", String.class, atMost);
    }

    static Entity entity(ResultSet row) throws SQLException {
        String[] golden = FactArray.read(row.getBytes(4));
        return new Entity(
                row.getString(1), row.getLong(2), row.getLong(3), golden, DossierCodec.decode(row.getBytes(5), golden));
    }

    /**
     * Writes rows over those that were read, in the caller's transaction.
     *
     * @param entities in the order of their keys, in which they are locked
     * @return the keys of rows that another wrote meanwhile; what is read after this shows them as they are
     */
    List<String> write(Shape shape, Collection<Entity> entities) {
        if (entities.size() < FewEntities.MOST) {
            return jdbc.execute(
                    (ConnectionCallback<List<String>>) connection -> FewEntities.write(connection, shape, entities));
        }
        return jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            boolean allNew = entities.stream().allMatch(entity -> entity.revision() == 1);
            return allNew && isCopied(connection, shape, entities) ? List.of() : staged(connection, shape, entities);
        });
    }

    /** Rows that are probably all new go straight into their table; one that is there already undoes it. */
    private static boolean isCopied(Connection connection, Shape shape, Collection<Entity> entities)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            copy(connection, EntitySql.copyNew(shape), Staging.of(entities, false));
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException refused) {
            if (!PSQLState.UNIQUE_VIOLATION.getState().equals(refused.getSQLState())) {
                throw refused;
            }
            connection.rollback(before);
            // what is written inside of a savepoint bears another number than the transaction's, by which it is known
            connection.releaseSavepoint(before);
            return false;
        }
    }

    private static List<String> staged(Connection connection, Shape shape, Collection<Entity> entities)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(EntitySql.STAGE);
        }
        copy(connection, EntitySql.COPY, Staging.of(entities, true));
        int written = 0;
        if (entities.stream().anyMatch(entity -> entity.place() == null)) {
            written += execute(connection, EntitySql.upsert(shape));
        }
        if (entities.stream().anyMatch(entity -> entity.place() != null)) {
            written += execute(connection, EntitySql.update(shape));
        }
        List<String> left = written == entities.size() ? List.of() : leftAlone(connection, shape);
        if (!left.isEmpty()) {
            execute(connection, "delete from pg_temp.library_stage");
        }
        return left;
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    private static void copy(Connection connection, String sql, Octets staged) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            for (int from = 0; from < staged.length(); from += CHUNK) {
                copy.writeToCopy(staged.array(), from, Math.min(CHUNK, staged.length() - from));
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static List<String> leftAlone(Connection connection, Shape shape) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(EntitySql.leftAlone(shape))) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    /** Older words of entities that are kept elsewhere, by key. */
    public Map<String, List<Dossier>> chapters(Shape shape, Collection<String> keys) {
        Map<String, List<Dossier>> chapters = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.query(
                    "select key, words from library.chapter where library = ? and key = any(?) order by key, number",
                    rs -> {
                        chapters.computeIfAbsent(rs.getString(1), key -> new ArrayList<>())
                                .add(DossierCodec.decode(rs.getBytes(2), new String[0]));
                    },
                    shape.id(),
                    keys.toArray(String[]::new));
        }
        return chapters;
    }

    /** Puts chapters elsewhere; those of keys that were unfolded are written anew. */
    void writeChapters(Shape shape, Collection<String> unfolded, Map<String, Dossier> chapters) {
        if (!unfolded.isEmpty()) {
            jdbc.update(
                    "delete from library.chapter where library = ? and key = any(?)",
                    shape.id(),
                    unfolded.toArray(String[]::new));
        }
        List<Object[]> rows = new ArrayList<>();
        chapters.forEach((key, chapter) -> {
            Octets out = new Octets(256);
            DossierCodec.encode(chapter, new String[0], out);
            rows.add(new Object[] {shape.id(), key, chapter.chapters(), out.toBytes()});
        });
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("insert into library.chapter (library, key, number, words) values (?, ?, ?, ?)", rows);
        }
    }
}
