package govbus.library.store;

import govbus.library.merge.DossierCodec;
import govbus.library.merge.Shape;
import govbus.library.merge.Values;
import govbus.octets.Octets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a few rows by arrays: making and emptying a staging table costs more than so many rows. */
final class FewEntities {

    /** From so many rows on staging costs less. */
    static final int MOST = 200;

    private FewEntities() {}

    /** @return the keys of rows that another wrote meanwhile */
    static List<String> write(Connection connection, Shape shape, Collection<Entity> entities) throws SQLException {
        Set<String> left = entities.stream().map(Entity::key).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Entity> unplaced =
                entities.stream().filter(one -> one.place() == null).toList();
        List<Entity> known =
                entities.stream().filter(one -> one.place() != null).toList();
        execute(connection, EntitySql.upsertFew(shape), unplaced, left);
        execute(connection, EntitySql.updateFew(shape), known, left);
        return List.copyOf(left);
    }

    private static void execute(Connection connection, String sql, List<Entity> entities, Set<String> left)
            throws SQLException {
        if (entities.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, entities.stream().map(Entity::key).toArray(String[]::new));
            statement.setObject(2, entities.stream().map(Entity::revision).toArray(Long[]::new));
            statement.setObject(3, entities.stream().map(Entity::changed).toArray(Long[]::new));
            statement.setObject(4, facts(connection, entities));
            statement.setObject(5, entities.stream().map(FewEntities::words).toArray(byte[][]::new));
            statement.setObject(6, entities.stream().map(FewEntities::place).toArray(String[]::new));
            try (ResultSet written = statement.executeQuery()) {
                while (written.next()) {
                    left.remove(written.getString(1));
                }
            }
        }
    }

    /** Arrays of different lengths cannot stand in one array, so each goes as its text. */
    private static String[] facts(Connection connection, List<Entity> entities) throws SQLException {
        String[] facts = new String[entities.size()];
        for (int i = 0; i < facts.length; i++) {
            String[] golden = entities.get(i).golden();
            facts[i] = connection
                    .createArrayOf("text", Arrays.copyOf(golden, Values.width(golden)))
                    .toString();
        }
        return facts;
    }

    private static byte[] words(Entity entity) {
        Octets words = new Octets(256);
        DossierCodec.encode(entity.dossier(), entity.golden(), words);
        return words.toBytes();
    }

    private static String place(Entity entity) {
        return entity.place() == null ? null : entity.place().text();
    }
}
