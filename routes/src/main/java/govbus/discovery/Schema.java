package govbus.discovery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads a database's own description of itself. */
final class Schema {
    private static final int MOST_TABLES = 5_000;
    private static final int MOST_COLUMNS = 500;
    private static final String TABLES = """
            select n.nspname, c.relname, obj_description(c.oid, 'pg_class'), c.reltuples::bigint,
              has_schema_privilege(n.oid, 'USAGE') and has_table_privilege(c.oid, 'SELECT')
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm')
              and not c.relispartition
            order by 1, 2 limit ?""";
    private static final String COLUMNS = """
            select a.attname, format_type(a.atttypid, a.atttypmod), col_description(c.oid, a.attnum),
              coalesce(a.attnum = any (i.indkey), false), not a.attnotnull,
              information_schema._pg_char_max_length(a.atttypid, a.atttypmod),
              information_schema._pg_numeric_scale(a.atttypid, a.atttypmod), t.typname
            from pg_catalog.pg_attribute a
            join pg_catalog.pg_class c on c.oid = a.attrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_type t on t.oid = a.atttypid
            left join pg_catalog.pg_index i on i.indrelid = c.oid and i.indisprimary
            where n.nspname = ? and c.relname = ? and a.attnum > 0 and not a.attisdropped
            order by a.attnum limit ?""";

    private Schema() {}

    static List<TableView> tables(Connection connection) throws SQLException {
        List<TableView> tables = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(TABLES)) {
            query.setInt(1, MOST_TABLES);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.add(new TableView(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getLong(4),
                            rows.getBoolean(5)));
                }
            }
        }
        return tables;
    }

    /** A column as the database knows it. */
    record Raw(
            String name,
            String type,
            String comment,
            boolean key,
            boolean nullable,
            Integer length,
            Integer scale,
            String base) {}

    static List<Raw> columns(Connection connection, TableName table) throws SQLException {
        List<Raw> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, table.schema());
            query.setString(2, table.table());
            query.setInt(3, MOST_COLUMNS);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Raw(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getBoolean(4),
                            rows.getBoolean(5),
                            (Integer) rows.getObject(6),
                            (Integer) rows.getObject(7),
                            rows.getString(8)));
                }
            }
        }
        return columns;
    }
}
