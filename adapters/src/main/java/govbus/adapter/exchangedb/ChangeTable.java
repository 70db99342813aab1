package govbus.adapter.exchangedb;

import govbus.adapter.Rows;
import govbus.adapter.jdbc.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The change table as SQL: every name quoted, every value a parameter. */
final class ChangeTable {
    private static final int FETCHED_TOGETHER = 200;
    private static final String MICROS = "(extract(epoch from %s) * 1000000)::bigint";

    private final TableForm form;
    private final List<String> columns;
    private final List<CanonicalText> texts;
    private final String idType;
    private final String timeType;
    private final String table;

    private ChangeTable(TableForm form, List<String> columns, Map<String, String> types) {
        this.form = form;
        this.columns = columns;
        texts = columns.stream().map(types::get).map(CanonicalText::of).toList();
        idType = types.get(form.id());
        timeType = types.get(form.time());
        table = Identifier.quoted(form.schema(), form.table());
    }

    static ChangeTable of(Connection connection, TableForm form, List<String> columns) throws SQLException, TableUnfit {
        Map<String, String> types = ColumnTypes.of(connection, form.schema(), form.table());
        String table = form.schema() + "." + form.table();
        if (types.isEmpty()) {
            throw new TableUnfit("no table " + table + "; create it or let the bus's user see it");
        }
        String missing = Stream.concat(Stream.of(form.id(), form.operation(), form.time()), columns.stream())
                .filter(column -> !types.containsKey(column))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new TableUnfit("table " + table + " has no column " + missing + "; add it or name another");
        }
        if (!types.get(form.time()).startsWith("timestamp")) {
            throw new TableUnfit("column " + form.time() + " of " + table + " is " + types.get(form.time())
                    + "; a timestamp is needed");
        }
        return new ChangeTable(form, columns, types);
    }

    /**
     * Rows of the table.
     *
     * @param more whether there may be more at once
     */
    record Found(List<ChangeRow> rows, boolean more) {}

    /** The next rows that were not taken yet, oldest first; only in a transaction does the server hand them out in parts. */
    Found next(Connection connection, Watermark mark) throws SQLException {
        connection.setAutoCommit(false);
        Found found = read(connection, mark);
        connection.rollback();
        connection.setAutoCommit(true);
        return found;
    }

    private Found read(Connection connection, Watermark mark) throws SQLException {
        List<ChangeRow> rows = new ArrayList<>();
        long weight = 0;
        try (PreparedStatement statement = connection.prepareStatement(query(mark))) {
            statement.setFetchSize(FETCHED_TOGETHER);
            int parameter = 1;
            if (!mark.atStart()) {
                statement.setLong(parameter++, mark.from());
                if (mark.after() != null) {
                    statement.setLong(parameter++, mark.from());
                    statement.setString(parameter++, mark.after());
                }
                statement.setArray(
                        parameter++, connection.createArrayOf("text", mark.ids().toArray()));
            }
            statement.setInt(parameter, form.batchRows());
            try (ResultSet result = statement.executeQuery()) {
                while (weight < Rows.ENOUGH_WEIGHT && result.next()) {
                    ChangeRow row = row(result);
                    rows.add(row);
                    weight += row.weight();
                }
            }
        }
        return new Found(rows, rows.size() == form.batchRows() || weight >= Rows.ENOUGH_WEIGHT);
    }

    /** The greatest of some ids, as the table orders them. */
    String greatest(Connection connection, List<String> ids) throws SQLException {
        String sql = "select x::text from unnest(cast(? as " + idType + "[])) x order by x desc limit 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }

    /** Whether there are rows whose time says nothing, so that they can never be taken. */
    boolean hasTimelessRows(Connection connection) throws SQLException {
        String time = Identifier.quoted(form.time());
        String sql =
                "select exists(select 1 from " + table + " where " + time + " is null or not isfinite(" + time + "))";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            return result.next() && result.getBoolean(1);
        }
    }

    private String query(Watermark mark) {
        String id = Identifier.quoted(form.id());
        String time = Identifier.quoted(form.time());
        String micros = MICROS.formatted(time);
        StringBuilder sql = new StringBuilder("select " + id + "::text, " + Identifier.quoted(form.operation())
                + "::text, " + micros + ", " + MICROS.formatted("cast(clock_timestamp() as " + timeType + ")"));
        for (int index = 0; index < columns.size(); index++) {
            sql.append(", ").append(texts.get(index).sql(columns.get(index)));
        }
        sql.append(" from ")
                .append(table)
                .append(" where isfinite(")
                .append(time)
                .append(')');
        if (!mark.atStart()) {
            String from = "(cast('epoch' as " + timeType + ") + ? * interval '1 microsecond')";
            sql.append(" and ").append(time).append(" >= ").append(from);
            if (mark.after() != null) {
                sql.append(" and (" + time + ", " + id + ") > (" + from + ", cast(? as " + idType + "))");
            }
            sql.append(" and not (" + id + "::text || '@' || " + micros + " = any(?))");
        }
        return sql.append(" order by ")
                .append(time)
                .append(", ")
                .append(id)
                .append(" limit ?")
                .toString();
    }

    private ChangeRow row(ResultSet result) throws SQLException {
        String[] values = new String[columns.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = texts.get(index).finish(result.getString(5 + index));
        }
        SeenRow seen = new SeenRow(String.valueOf(result.getString(1)), result.getLong(3));
        return new ChangeRow(seen, result.getString(2), result.getLong(4), zoned(), values);
    }

    private boolean zoned() {
        return timeType.endsWith("with time zone");
    }
}
