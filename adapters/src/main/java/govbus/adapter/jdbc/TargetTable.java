package govbus.adapter.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The target's table as it is now: the columns to be written with their types, and whether the key is unique in it.
 *
 * @param name quoted, with its schema
 * @param columns those to be written, in the order of the items
 * @param uniqueKey whether a unique index covers exactly the key columns
 */
record TargetTable(String name, List<TargetColumn> columns, boolean uniqueKey) {
    private static final String COLUMNS = """
            select a.attname, pg_catalog.format_type(a.atttypid, -1)
            from pg_catalog.pg_attribute a
            join pg_catalog.pg_class c on c.oid = a.attrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relname = ? and a.attnum > 0 and not a.attisdropped
            """;
    private static final String UNIQUE = """
            select array(select a.attname::text from pg_catalog.pg_attribute a
                         where a.attrelid = i.indrelid and a.attnum = any(i.indkey[0:i.indnkeyatts - 1]))
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relname = ? and i.indisunique and i.indimmediate and i.indisvalid
              and i.indpred is null and i.indexprs is null
            """;

    /** What a delivery wants to write: item's place and column's name, and which columns make the key. */
    record Wanted(String schema, String table, Map<String, Integer> places, Set<String> key) {}

    /** @throws TargetUnfit when the table or a column is missing */
    static TargetTable read(Connection connection, Wanted wanted) throws SQLException {
        Map<String, String> types = types(connection, wanted);
        String name = Identifier.quoted(wanted.schema(), wanted.table());
        if (types.isEmpty()) {
            throw new TargetUnfit("table " + name + " does not exist. Create it, for example: " + create(name, wanted));
        }
        String missing = wanted.places().keySet().stream()
                .filter(column -> !types.containsKey(column))
                .map(column -> "add column " + Identifier.quoted(column) + " text")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new TargetUnfit("table " + name + " lacks columns. Add them, for example: alter table " + name + " "
                    + missing + ";");
        }
        List<TargetColumn> columns = new ArrayList<>();
        wanted.places()
                .forEach((column, place) -> columns.add(new TargetColumn(
                        column, types.get(column), place, wanted.key().contains(column))));
        return new TargetTable(name, columns, unique(connection, wanted));
    }

    List<TargetColumn> keyColumns() {
        return columns.stream().filter(TargetColumn::key).toList();
    }

    List<TargetColumn> otherColumns() {
        return columns.stream().filter(column -> !column.key()).toList();
    }

    int[] keyPlaces() {
        return keyColumns().stream().mapToInt(TargetColumn::place).toArray();
    }

    private static String create(String name, Wanted wanted) {
        return "create table " + name + " ("
                + wanted.places().keySet().stream()
                        .map(column -> Identifier.quoted(column) + " text")
                        .collect(Collectors.joining(", "))
                + ", primary key (" + Identifier.list(List.copyOf(wanted.key())) + "));";
    }

    private static Map<String, String> types(Connection connection, Wanted wanted) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (PreparedStatement query = query(connection, COLUMNS, wanted);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                types.put(rows.getString(1), rows.getString(2));
            }
        }
        return types;
    }

    private static boolean unique(Connection connection, Wanted wanted) throws SQLException {
        try (PreparedStatement query = query(connection, UNIQUE, wanted);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String[] names = (String[]) rows.getArray(1).getArray();
                if (new HashSet<>(List.of(names)).equals(wanted.key())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static PreparedStatement query(Connection connection, String sql, Wanted wanted) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setString(1, wanted.schema());
        query.setString(2, wanted.table());
        return query;
    }
}
