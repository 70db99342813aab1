package govbus.adapter.jdbc;

import govbus.adapter.Change;
import govbus.adapter.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.copy.CopyIn;

/** Writes rows of distinct keys into the target, within the session's transaction. */
final class TableWriter {
    private final Connection connection;
    private final TargetTable table;
    private final TargetSql sql;
    private final boolean deletes;

    TableWriter(Connection connection, TargetTable table, boolean deletes) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.sql = new TargetSql(table);
        this.deletes = deletes;
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists " + TargetSql.UPSERTS + ", " + TargetSql.DELETES);
            for (String create : sql.createStaging()) {
                statement.execute(create);
            }
        }
    }

    TargetTable table() {
        return table;
    }

    /** Whether {@link #insert} is right for these rows: all of them created, and a key that is there already is noticed. */
    boolean mayInsert(List<Row> rows) {
        return table.uniqueKey() && rows.stream().allMatch(row -> row.change() == Change.CREATED);
    }

    /** By COPY into the table itself; fails when a key is there already. */
    void insert(List<Row> rows) throws SQLException {
        stage(table.name(), table.columns(), rows);
    }

    /** By COPY and sets: fast for many rows, and its errors name the column. */
    void copy(List<Row> rows) throws SQLException {
        List<Row> deleted = deletes ? only(rows, true) : List.of();
        List<Row> kept = only(rows, false);
        if (!deleted.isEmpty()) {
            stage(TargetSql.DELETES, table.keyColumns(), deleted);
            execute(sql.delete(TargetSql.DELETES));
        }
        if (!kept.isEmpty()) {
            stage(TargetSql.UPSERTS, table.columns(), kept);
            for (String statement : sql.upsert(TargetSql.UPSERTS)) {
                execute(statement);
            }
        }
    }

    /** By arrays: fewer round trips, for few rows. */
    void arrays(List<Row> rows) throws SQLException {
        List<Row> deleted = deletes ? only(rows, true) : List.of();
        List<Row> kept = only(rows, false);
        if (!deleted.isEmpty()) {
            execute(sql.delete(sql.arrays(table.keyColumns())), table.keyColumns(), deleted);
        }
        if (!kept.isEmpty()) {
            for (String statement : sql.upsert(sql.arrays(table.columns()))) {
                execute(statement, table.columns(), kept);
            }
        }
    }

    /** Empties the staging tables within a transaction. */
    void clear() throws SQLException {
        execute("delete from " + TargetSql.UPSERTS);
        execute("delete from " + TargetSql.DELETES);
    }

    private void stage(String staging, List<TargetColumn> columns, List<Row> rows) throws SQLException {
        CopyIn copy = DatabaseConnections.postgres(connection).getCopyAPI().copyIn(sql.copy(staging, columns));
        try {
            CopyText text = new CopyText(copy);
            for (Row row : rows) {
                for (TargetColumn column : columns) {
                    text.value(row.values()[column.place()]);
                }
                text.endRow();
            }
            text.end();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private void execute(String statement, List<TargetColumn> columns, List<Row> rows) throws SQLException {
        try (PreparedStatement run = connection.prepareStatement(statement)) {
            for (int i = 0; i < columns.size(); i++) {
                int place = columns.get(i).place();
                run.setArray(
                        i + 1,
                        connection.createArrayOf(
                                "text",
                                rows.stream().map(row -> row.values()[place]).toArray(String[]::new)));
            }
            run.executeUpdate();
        }
    }

    private static List<Row> only(List<Row> rows, boolean deleted) {
        return rows.stream()
                .filter(row -> (row.change() == Change.DELETED) == deleted)
                .toList();
    }
}
