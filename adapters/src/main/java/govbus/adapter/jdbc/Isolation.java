package govbus.adapter.jdbc;

import govbus.adapter.Row;
import govbus.adapter.Target.Refused;
import govbus.adapter.jdbc.KeyedRows.Group;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.function.Consumer;

/** Applies groups so that a bad row is found by halving and refused alone, and the others are applied. */
final class Isolation {
    private final Connection connection;
    private final TableWriter writer;
    private final List<Row> rows;
    private final Consumer<Refused> refuse;

    Isolation(Connection connection, TableWriter writer, List<Row> rows, Consumer<Refused> refuse) {
        this.connection = connection;
        this.writer = writer;
        this.rows = rows;
        this.refuse = refuse;
    }

    /** Applies the newest row of each group. */
    void apply(List<Group> groups) throws SQLException {
        if (groups.size() == 1) {
            applyNewest(groups.get(0));
        } else if (attempt(groups.stream().map(group -> rows.get(group.last())).toList()) != null) {
            int half = groups.size() / 2;
            apply(groups.subList(0, half));
            apply(groups.subList(half, groups.size()));
        }
    }

    /** The newest row that the target takes; newer ones are refused. */
    private void applyNewest(Group group) throws SQLException {
        List<Integer> indexes = group.indexes();
        for (int i = indexes.size() - 1; i >= 0; i--) {
            SQLException fault = attempt(List.of(rows.get(indexes.get(i))));
            if (fault == null) {
                return;
            }
            refuse.accept(new Refused(indexes.get(i), RowFault.reason(fault)));
        }
    }

    private SQLException attempt(List<Row> some) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            writer.copy(some);
            writer.clear();
            connection.releaseSavepoint(before);
            return null;
        } catch (SQLException e) {
            if (!RowFault.is(e)) {
                throw e;
            }
            connection.rollback(before);
            return e;
        }
    }
}
