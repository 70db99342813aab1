package govbus.adapter.cdc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** The source's own clock, by which its log tells, in milliseconds, when a transaction was committed. */
final class SourceClock {

    private SourceClock() {}

    static Instant now(Connection connection) throws SQLException {
        return ask(connection, "select clock_timestamp()");
    }

    /** When the connection's transaction began. */
    static Instant transaction(Connection connection) throws SQLException {
        return ask(connection, "select transaction_timestamp()");
    }

    private static Instant ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
