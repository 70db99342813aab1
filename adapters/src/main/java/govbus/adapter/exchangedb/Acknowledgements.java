package govbus.adapter.exchangedb;

import govbus.adapter.Accepted;
import govbus.adapter.RowProblem;
import govbus.adapter.jdbc.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says in {@code <table>_ack(row_guid, state, reason, at)} what became of each change: {@code accepted}, or
 * {@code rejected} with the reason. Sent once, after the rows are durable; a crash in between leaves them without.
 */
final class Acknowledgements {
    private static final int LONGEST_REASON = 500;

    private final String table;
    private final String idType;

    private Acknowledgements(String table, String idType) {
        this.table = table;
        this.idType = idType;
    }

    /** The table's acknowledgements; {@code null} when the department keeps no such table. */
    static Acknowledgements of(Connection connection, TableForm form) throws SQLException {
        Map<String, String> types = ColumnTypes.of(connection, form.schema(), form.ackTable());
        return types.keySet().containsAll(List.of("row_guid", "state", "reason", "at"))
                ? new Acknowledgements(Identifier.quoted(form.schema(), form.ackTable()), types.get("row_guid"))
                : null;
    }

    void send(Connection connection, List<ChangeRow> rows, Accepted answer) throws SQLException {
        Map<Integer, String> reasons = answer.problems().stream()
                .collect(Collectors.toMap(RowProblem::index, Acknowledgements::reason, (one, two) -> one + "; " + two));
        Map<String, String> byId = new LinkedHashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            byId.put(rows.get(index).seen().id(), reasons.get(index));
        }
        connection.setAutoCommit(false);
        try {
            replace(connection, byId);
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void replace(Connection connection, Map<String, String> byId) throws SQLException {
        String cast = "cast(? as " + idType + ")";
        try (PreparedStatement delete =
                        connection.prepareStatement("delete from " + table + " where row_guid = " + cast);
                PreparedStatement insert = connection.prepareStatement("insert into " + table
                        + " (row_guid, state, reason, at) values (" + cast + ", ?, ?, clock_timestamp())")) {
            for (Map.Entry<String, String> entry : byId.entrySet()) {
                delete.setString(1, entry.getKey());
                delete.addBatch();
                insert.setString(1, entry.getKey());
                insert.setString(2, entry.getValue() == null ? "accepted" : "rejected");
                insert.setString(3, entry.getValue());
                insert.addBatch();
            }
            delete.executeBatch();
            insert.executeBatch();
        }
    }

    private static String reason(RowProblem problem) {
        String reason = (problem.item() == null ? "" : problem.item() + ": ") + problem.rule() + ", expected: "
                + problem.expected();
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
