package govbus.adapter.cdc;

import govbus.adapter.SourceScan;
import govbus.adapter.jdbc.DatabaseConnections;
import govbus.adapter.jdbc.TableScan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A captured table at one moment. Marks are messages in the database's log; the slot tells how far the bus has come. */
final class CdcScan implements SourceScan {
    private static final Duration SILENCE = Duration.ofMinutes(10);
    private static final String MARK = "select pg_logical_emit_message(false, 'govbus', '')";
    private static final String PASSED =
            "select active, confirmed_flush_lsn >= ?::pg_lsn from pg_catalog.pg_replication_slots where slot_name = ?";

    private final CapturedTable table;
    private final DatabaseConnections connections;
    private final Connection connection;
    private final SourceTable types;
    private final TableScan scan;

    private CdcScan(CapturedTable table, DatabaseConnections connections, Connection connection) throws SQLException {
        this.table = table;
        this.connections = connections;
        this.connection = connection;
        TableScan.begin(connection);
        this.types = SourceTable.read(connection, table);
        this.scan = new TableScan(connection, table.quoted(), table.columns(), table.keyColumns(), types.keyTypes());
    }

    static CdcScan open(CapturedTable table) {
        DatabaseConnections connections = new DatabaseConnections(table.database());
        try {
            Connection connection = connections.open(SILENCE);
            try {
                return new CdcScan(table, connections, connection);
            } catch (SQLException | SourceFault e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unread(table, e);
        }
    }

    @Override
    public void rows(Consumer<String[]> each) {
        try {
            scan.rows(row -> each.accept(canonical(row)));
        } catch (SQLException e) {
            throw unread(table, e);
        }
    }

    @Override
    public void rows(List<String[]> keys, Consumer<String[]> each) {
        try {
            scan.rows(keys, row -> each.accept(canonical(row)));
        } catch (SQLException e) {
            throw unread(table, e);
        }
    }

    @Override
    public String mark() {
        try (Connection own = connections.open();
                PreparedStatement query = own.prepareStatement(MARK);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw unread(table, e);
        }
    }

    /** A mark of its own each time: the slot moves on only when something later is read. */
    @Override
    public boolean passed(String mark) {
        try (Connection own = connections.open();
                PreparedStatement query = own.prepareStatement(PASSED)) {
            query.setString(1, mark);
            query.setString(2, table.slot());
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next() || !rows.getBoolean(1)) {
                    throw SourceFault.of(
                            "nobody reads the replication slot " + table.slot(),
                            "The source is compared again when its changes are read");
                }
                boolean passed = rows.getBoolean(2);
                if (!passed) {
                    mark();
                }
                return passed;
            }
        } catch (SQLException e) {
            throw unread(table, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unread(table, e);
        }
    }

    private String[] canonical(String[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = CanonicalText.ofText(types.types().get(i), row[i]);
        }
        return row;
    }

    private static SourceFault unread(CapturedTable table, SQLException e) {
        return SourceFault.of(
                "table " + table.quoted() + " could not be read: " + e.getMessage(),
                "Check the database, the network and the bus's right to select");
    }
}
