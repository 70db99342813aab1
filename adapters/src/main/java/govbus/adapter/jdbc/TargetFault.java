package govbus.adapter.jdbc;

import java.sql.SQLException;

/** Says what is wrong with a target, without telling a value. */
record TargetFault(TableWants wants, DatabaseConnections connections) {

    IllegalStateException of(SQLException e) {
        String table = Identifier.quoted(wants.schema(), wants.table());
        if ("42501".equals(e.getSQLState())) {
            return new TargetUnfit(
                    e.getMessage() + ". Let an administrator run: grant select, insert, update, delete on " + table
                            + " to the bus's user; grant temporary on the database to it",
                    e);
        }
        return new TargetUnavailable("table " + table + " at " + connections.place() + ": " + RowFault.told(e), e);
    }
}
