package govbus.discovery;

import govbus.adapter.jdbc.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A few rows of a table, to guess from and to show masked. */
final class Sample {
    private static final int ROWS = 100;
    private static final int LONGEST = 80;

    private Sample() {}

    /** Rows in the order of the columns; long values are cut. */
    static List<List<String>> rows(Connection connection, TableName table, List<Schema.Raw> columns)
            throws SQLException {
        String names = String.join(
                ", ",
                columns.stream()
                        .map(column -> "left(" + Identifier.quoted(column.name()) + "::text, " + LONGEST + ")")
                        .toList());
        List<List<String>> sample = new ArrayList<>();
        try (PreparedStatement query =
                        connection.prepareStatement("select " + names + " from " + table + " limit " + ROWS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(rows.getString(i));
                }
                sample.add(row);
            }
        }
        return sample;
    }
}
