package govbus.discovery;

import govbus.adapter.jdbc.Identifier;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
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

    /**
     * Rows in the order of the columns; long values are cut.
     *
     * @throws Refusal when they cannot be read; the server's own words are not passed on, they may quote a value
     */
    static List<List<String>> of(Connection connection, TableName table, List<Schema.Raw> columns) {
        try {
            return rows(connection, table, columns);
        } catch (SQLException unread) {
            throw new Refusal(
                    RefusalCode.UNAVAILABLE,
                    "样例数据无法读取 / the sample rows cannot be read: SQLSTATE " + unread.getSQLState());
        }
    }

    private static List<List<String>> rows(Connection connection, TableName table, List<Schema.Raw> columns)
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
