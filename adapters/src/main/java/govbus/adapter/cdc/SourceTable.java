package govbus.adapter.cdc;

import govbus.adapter.jdbc.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The table in the source's database, checked.
 *
 * @param types names of the columns' types without domains, in the order of the items
 * @param keyTypes types of the key columns, for casts
 * @param keyMayBeNull whether a key column takes NULL
 */
record SourceTable(List<String> types, List<String> keyTypes, boolean keyMayBeNull) {
    private static final String COLUMNS = """
            with recursive root(oid, base) as (
                select oid, oid from pg_catalog.pg_type where typtype <> 'd'
                union all
                select t.oid, r.base from pg_catalog.pg_type t join root r on r.oid = t.typbasetype
                where t.typtype = 'd')
            select a.attname, b.typname, pg_catalog.format_type(a.atttypid, -1), a.attnotnull,
                   case c.relreplident when 'f' then true when 'n' then false else exists (
                       select from pg_catalog.pg_index i where i.indrelid = c.oid and a.attnum = any(i.indkey)
                         and (c.relreplident = 'd' and i.indisprimary or c.relreplident = 'i' and i.indisreplident))
                   end
            from pg_catalog.pg_attribute a
            join pg_catalog.pg_class c on c.oid = a.attrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join root r on r.oid = a.atttypid
            join pg_catalog.pg_type b on b.oid = r.base
            where n.nspname = ? and c.relname = ? and a.attnum > 0 and not a.attisdropped
            """;

    private record Column(String type, String cast, boolean notNull, boolean identity) {}

    /** @throws SourceFault when table, columns or the key's replica identity are missing, with the SQL that mends it */
    static SourceTable read(Connection connection, CapturedTable captured) throws SQLException {
        checkLog(connection);
        Map<String, Column> columns = columns(connection, captured);
        if (columns.isEmpty()) {
            throw SourceFault.of(
                    "table " + captured.quoted() + " does not exist or may not be seen",
                    "Create it, correct the source's properties, or let an administrator run: grant select on "
                            + captured.quoted() + " to "
                            + Identifier.quoted(captured.database().user()));
        }
        String missing = captured.columns().stream()
                .filter(name -> !columns.containsKey(name))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw SourceFault.of(
                    "table " + captured.quoted() + " has no column " + missing,
                    "Correct the source's columns in its manifest, or add the column");
        }
        List<Column> key = captured.keyColumns().stream().map(columns::get).toList();
        if (!key.stream().allMatch(Column::identity)) {
            throw SourceFault.of(
                    "deletions in table " + captured.quoted() + " would not tell the key "
                            + String.join(", ", captured.keyColumns()),
                    "Let its owner run: alter table " + captured.quoted() + " replica identity full");
        }
        return new SourceTable(
                captured.columns().stream()
                        .map(name -> columns.get(name).type())
                        .toList(),
                key.stream().map(Column::cast).toList(),
                !key.stream().allMatch(Column::notNull));
    }

    private static Map<String, Column> columns(Connection connection, CapturedTable captured) throws SQLException {
        Map<String, Column> columns = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, captured.schema());
            query.setString(2, captured.table());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.put(
                            rows.getString(1),
                            new Column(rows.getString(2), rows.getString(3), rows.getBoolean(4), rows.getBoolean(5)));
                }
            }
        }
        return columns;
    }

    private static void checkLog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet level = statement.executeQuery("show wal_level")) {
            level.next();
            if (!"logical".equals(level.getString(1))) {
                throw SourceFault.of(
                        "the database's log is not decoded: wal_level is " + level.getString(1),
                        "Let an administrator run: alter system set wal_level = logical; and restart the database");
            }
        }
    }
}
