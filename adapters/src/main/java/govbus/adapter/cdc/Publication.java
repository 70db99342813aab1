package govbus.adapter.cdc;

import govbus.adapter.jdbc.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The publication that lets the table's changes out. */
final class Publication {

    private Publication() {}

    /** Creates the bus's own when it is missing; one made by an administrator is only checked. */
    static void ensure(Connection connection, CapturedTable table) throws SQLException {
        if (covers(connection, table)) {
            return;
        }
        String create = sql(connection, table);
        if (!table.ownPublication()) {
            throw SourceFault.of(
                    "publication " + table.publication() + " does not publish table " + table.quoted(),
                    "Let an administrator run: " + create);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(create);
        } catch (SQLException e) {
            throw SourceFault.of(
                    "the bus may not publish table " + table.quoted() + ": " + e.getMessage(),
                    "Let an administrator run: " + create);
        }
    }

    /** The bus's own publication has the slot's name; one that an administrator made has another and stays. */
    static void dropOwn(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop publication if exists " + Identifier.quoted(name));
        }
    }

    private static String sql(Connection connection, CapturedTable table) throws SQLException {
        String name = Identifier.quoted(table.publication());
        return exists(connection, table)
                ? "alter publication " + name + " add table " + table.quoted()
                : "create publication " + name + " for table " + table.quoted();
    }

    private static boolean exists(Connection connection, CapturedTable table) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from pg_catalog.pg_publication where pubname = ?")) {
            query.setString(1, table.publication());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static boolean covers(Connection connection, CapturedTable table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_catalog.pg_publication_tables"
                + " where pubname = ? and schemaname = ? and tablename = ?")) {
            query.setString(1, table.publication());
            query.setString(2, table.schema());
            query.setString(3, table.table());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
