package govbus.adapter.jdbc;

import govbus.adapter.TargetScan;
import govbus.adapter.TargetTask;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A target table at one moment, with the positions that were stored with its data. */
final class TableTargetScan implements TargetScan {
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final Connection connection;
    private final TableWants wants;
    private final TargetFault fault;
    private final TargetPosition position;
    private final TableScan scan;
    private final HeldForms forms;

    private TableTargetScan(Connection connection, TableWants wants, TargetFault fault) throws SQLException {
        this.connection = connection;
        this.wants = wants;
        this.fault = fault;
        this.position = new TargetPosition(wants.schema(), wants.task().name());
        TableScan.begin(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local timezone to 'UTC'");
        }
        TargetTable table = TargetTable.read(
                connection, wants.of(List.copyOf(wants.task().columns().keySet())));
        List<String> columns = List.copyOf(wants.task().columns().values());
        this.forms = HeldForms.read(connection, wants.schema(), wants.table(), columns);
        List<TargetColumn> key = wants.task().key().stream()
                .map(item -> wants.task().columns().get(item))
                .map(name -> table.keyColumns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
        this.scan = new TableScan(
                connection,
                table.name(),
                columns,
                key.stream().map(TargetColumn::name).toList(),
                key.stream().map(TargetColumn::type).toList());
    }

    static TableTargetScan open(TargetTask task, DatabaseConnections connections) {
        TableWants wants = TableWants.of(task);
        TargetFault fault = new TargetFault(wants, connections);
        try {
            Connection connection = connections.open(SILENCE);
            try {
                return new TableTargetScan(connection, wants, fault);
            } catch (SQLException | TargetUnfit e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw fault.of(e);
        }
    }

    @Override
    public OptionalLong position(int partition) {
        try {
            return position.read(connection, partition);
        } catch (SQLException e) {
            throw fault.of(e);
        }
    }

    @Override
    public boolean keepsDeleted() {
        return !wants.deletes();
    }

    @Override
    public String[] held(String[] values) {
        return forms.of(values);
    }

    @Override
    public void rows(Consumer<String[]> each) {
        try {
            scan.rows(row -> each.accept(forms.of(row)));
        } catch (SQLException e) {
            throw fault.of(e);
        }
    }

    @Override
    public void rows(List<String[]> keys, Consumer<String[]> each) {
        try {
            scan.rows(keys, row -> each.accept(forms.of(row)));
        } catch (SQLException e) {
            throw fault.of(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw fault.of(e);
        }
    }
}
