package govbus.adapter.cdc;

import govbus.adapter.Row;
import govbus.adapter.jdbc.DatabaseConnections;
import govbus.adapter.jdbc.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads long values that an update left alone (unchanged TOAST), which the log therefore does not hold. */
final class LongValues implements AutoCloseable {
    private final DatabaseConnections connections;
    private final CapturedTable table;
    private final SourceTable types;
    private Connection connection;

    LongValues(DatabaseConnections connections, CapturedTable table, SourceTable types) {
        this.connections = connections;
        this.table = table;
        this.types = types;
    }

    /** The row with its values completed; nothing when the row is gone by now, for its deletion follows. */
    Optional<Row> completed(Row row) throws SQLException {
        List<Integer> lacking = List.of();
        for (int i = 0; i < row.values().length; i++) {
            // by identity: a department may well write the same word
            if (row.values()[i] == TextConverter.UNCHANGED) {
                lacking = lacking.isEmpty() ? new ArrayList<>() : lacking;
                lacking.add(i);
            }
        }
        return lacking.isEmpty() ? Optional.of(row) : read(row, lacking);
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    private Optional<Row> read(Row row, List<Integer> lacking) throws SQLException {
        String columns = lacking.stream()
                .map(i -> Identifier.quoted(table.columns().get(i)) + "::text")
                .collect(Collectors.joining(", "));
        String sameKey = table.keyColumns().stream()
                .map(name -> Identifier.quoted(name) + " = ?")
                .collect(Collectors.joining(" and "));
        try (PreparedStatement query =
                connection().prepareStatement("select " + columns + " from " + table.quoted() + " where " + sameKey)) {
            for (int i = 0; i < table.key().size(); i++) {
                query.setString(i + 1, row.values()[table.key().get(i)]);
            }
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? Optional.of(with(row, lacking, found)) : Optional.empty();
            }
        }
    }

    private Row with(Row row, List<Integer> lacking, ResultSet found) throws SQLException {
        String[] values = row.values().clone();
        for (int i = 0; i < lacking.size(); i++) {
            int place = lacking.get(i);
            values[place] = CanonicalText.ofText(types.types().get(place), found.getString(i + 1));
        }
        return row.withValues(values);
    }

    private Connection connection() throws SQLException {
        if (connection == null || !connection.isValid(5)) {
            connection = connections.open();
            try (Statement statement = connection.createStatement()) {
                statement.execute(CanonicalText.SESSION);
            }
        }
        return connection;
    }
}
