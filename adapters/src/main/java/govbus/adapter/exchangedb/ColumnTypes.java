package govbus.adapter.exchangedb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The columns of a table or view and their types, as PostgreSQL writes them. */
final class ColumnTypes {
    private static final String QUERY = "select a.attname, format_type(a.atttypid, null) from pg_attribute a"
            + " join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace"
            + " where n.nspname = ? and c.relname = ? and a.attnum > 0 and not a.attisdropped"
            + " and c.relkind in ('r', 'p', 'v', 'm', 'f')";

    private ColumnTypes() {}

    /** Column name to type; empty when there is no such table. */
    static Map<String, String> of(Connection connection, String schema, String table) throws SQLException {
        Map<String, String> types = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    types.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return types;
    }
}
