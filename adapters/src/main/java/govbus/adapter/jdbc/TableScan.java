package govbus.adapter.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Columns of a PostgreSQL table at one moment, as the server writes them (DateStyle ISO). All rows are
 * streamed by COPY: one row is in memory at a time.
 */
public final class TableScan {
    private final Connection connection;
    private final String table;
    private final List<String> columns;
    private final List<String> key;
    private final List<String> keyTypes;

    /**
     * @param table quoted
     * @param keyTypes types of the key columns, for casts
     */
    public TableScan(
            Connection connection, String table, List<String> columns, List<String> key, List<String> keyTypes) {
        this.connection = connection;
        this.table = table;
        this.columns = columns;
        this.key = key;
        this.keyTypes = keyTypes;
    }

    /** Begins the transaction whose first query chooses the moment; values come as text from now on. */
    public static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        // binary values would be rendered by the driver, differently from COPY
        connection.unwrap(PGConnection.class).setPrepareThreshold(0);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local datestyle to 'ISO, YMD'; set local intervalstyle to postgres;"
                    + " set local bytea_output to hex; set local extra_float_digits to 1");
        }
    }

    /** All rows. */
    public void rows(Consumer<String[]> each) throws SQLException {
        CopyOut copy = DatabaseConnections.postgres(connection)
                .getCopyAPI()
                .copyOut("copy (select " + Identifier.list(columns) + " from " + table + ") to stdout");
        try {
            for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                each.accept(CopyLine.values(line, columns.size()));
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** The rows that have one of these keys. */
    public void rows(List<String[]> keys, Consumer<String[]> each) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(byKey())) {
            for (int i = 0; i < key.size(); i++) {
                int place = i;
                query.setArray(
                        i + 1,
                        connection.createArrayOf(
                                "text", keys.stream().map(one -> one[place]).toArray()));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String[] values = new String[columns.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = rows.getString(i + 1);
                    }
                    each.accept(values);
                }
            }
        }
    }

    private String byKey() {
        return "select " + Identifier.list(columns) + " from " + table + " where (" + Identifier.list(key)
                + ") in (select "
                + IntStream.range(0, key.size())
                        .mapToObj(i -> "k" + i + "::" + keyTypes.get(i))
                        .collect(Collectors.joining(", "))
                + " from unnest("
                + key.stream().map(column -> "?::text[]").collect(Collectors.joining(", "))
                + ") as wanted("
                + IntStream.range(0, key.size()).mapToObj(i -> "k" + i).collect(Collectors.joining(", ")) + "))";
    }
}
