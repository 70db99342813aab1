package govbus.discovery;

import govbus.adapter.Endpoint;
import govbus.adapter.jdbc.DatabaseConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Opens a department's database to look at it: read only, each statement with a limit of time. */
final class Databases {
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private Databases() {}

    static Connection open(Endpoint.Database endpoint) throws SQLException {
        Connection connection = new DatabaseConnections(endpoint).open(SILENCE);
        try (Statement statement = connection.createStatement()) {
            connection.setReadOnly(true);
            statement.execute("set statement_timeout = '5s'");
            statement.execute("set lock_timeout = '1s'");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
