package govbus.faults.flow;

import govbus.city.bureau.Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;

/** Runs work in one transaction of a department's database. */
final class Transactions {

    private Transactions() {}

    /** What is done in the transaction. */
    interface Work {
        void with(Connection connection) throws SQLException;
    }

    static void in(Database database, Work work) {
        database.sql().execute((ConnectionCallback<Void>) connection -> {
            connection.setAutoCommit(false);
            try {
                work.with(connection);
                connection.commit();
            } catch (SQLException e) {
                undo(connection, e);
                throw e;
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(true);
                }
            }
            return null;
        });
    }

    private static void undo(Connection connection, SQLException because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
