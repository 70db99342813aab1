package govbus.adapter.exchangedb;

import govbus.adapter.Accepted;
import govbus.adapter.Endpoint;
import govbus.adapter.Position;
import govbus.adapter.ReaderState.Phase;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.adapter.SourceTask;
import govbus.adapter.jdbc.DatabaseConnections;
import govbus.adapter.jdbc.Lifeline;
import govbus.adapter.polling.PollingReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for new changes, hands them over, keeps the place, acknowledges. */
final class TableTurn implements PollingReader.Turn {
    private static final Logger LOG = LoggerFactory.getLogger(TableTurn.class);
    private static final String LANE = "table";

    private final SourceTask task;
    private final TableForm form;
    private final List<String> items;
    private final List<String> columns;
    private Lifeline lifeline;
    private String remark = "";
    private boolean overflowed;

    TableTurn(SourceTask task, TableForm form) {
        this.task = task;
        this.form = form;
        items = List.copyOf(task.columns().keySet());
        columns = List.copyOf(task.columns().values());
    }

    @Override
    public Duration take(PollingReader reader) throws Exception {
        DatabaseConnections connections = new DatabaseConnections((Endpoint.Database) task.endpoint());
        lifeline = new Lifeline(connections);
        try (Connection connection = connections.open()) {
            prepare(connection);
            ChangeTable table = ChangeTable.of(connection, form, columns);
            Acknowledgements acknowledgements = Acknowledgements.of(connection, form);
            remark = table.hasTimelessRows(connection)
                    ? "; rows without a time in " + form.time() + " cannot be taken, give them one"
                    : "";
            while (!reader.stopping()) {
                boolean more = batch(connection, table, acknowledgements);
                reader.tell(Phase.STREAMING, reading());
                if (!more && !reader.pause(form.interval())) {
                    break;
                }
            }
        }
        return form.interval();
    }

    /** In Chinese and English while all is well; a remark is in English, whoever has to act on it reads SQL anyway. */
    private String reading() {
        String table = form.schema() + "." + form.table();
        return remark.isEmpty() ? "正在读取 " + table + " / reading " + table : "reading " + table + remark;
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'Asia/Shanghai'");
            statement.execute("set datestyle to 'ISO'");
        }
    }

    /** Takes what is there; answers whether there may be more at once. */
    private boolean batch(Connection connection, ChangeTable table, Acknowledgements acknowledgements)
            throws SQLException {
        // the position as the bus has it: after a hand-over that failed, nobody but the bus knows whether it is kept
        Watermark mark = task.position(LANE).map(Watermark::of).orElse(Watermark.START);
        ChangeTable.Found found = lifeline.during(connection, () -> table.next(connection, mark));
        List<ChangeRow> changes = found.rows();
        if (changes.isEmpty()) {
            return false;
        }
        List<Row> rows =
                changes.stream().map(change -> change.row(form, columns)).toList();
        Watermark reached = bounded(connection, table, advanced(mark, changes));
        Accepted answer = task.accept(new Rows(items, rows, new Position(LANE, reached.value())));
        if (acknowledgements != null) {
            acknowledge(connection, acknowledgements, changes, answer);
        }
        return found.more();
    }

    private Watermark advanced(Watermark mark, List<ChangeRow> changes) {
        List<SeenRow> seen = changes.stream().map(ChangeRow::seen).toList();
        long now = changes.get(changes.size() - 1).now();
        return mark.advanced(seen, now, form.settle().toNanos() / 1000);
    }

    private Watermark bounded(Connection connection, ChangeTable table, Watermark mark) throws SQLException {
        int surplus = mark.surplus();
        if (surplus == 0) {
            return mark;
        }
        if (!overflowed) {
            overflowed = true;
            LOG.warn("source {}: more changes within {} than a position holds", task.name(), form.settle());
        }
        remark = "; more than " + Watermark.MOST_IDS + " changes within "
                + form.settle().toSeconds() + " s: a change committed late among the older ones is not waited for";
        long floor = SeenRow.of(mark.ids().get(surplus - 1)).micros();
        List<String> sameTime = new java.util.ArrayList<>(mark.ids().subList(0, surplus).stream()
                .map(SeenRow::of)
                .filter(row -> row.micros() == floor)
                .map(SeenRow::id)
                .toList());
        if (mark.from() == floor && mark.after() != null) {
            sameTime.add(mark.after());
        }
        return mark.without(surplus, table.greatest(connection, sameTime));
    }

    private void acknowledge(
            Connection connection, Acknowledgements acknowledgements, List<ChangeRow> changes, Accepted answer) {
        try {
            lifeline.during(connection, () -> {
                acknowledgements.send(connection, changes, answer);
                return answer;
            });
        } catch (SQLException failed) {
            LOG.warn("source {}: rows are accepted but could not be acknowledged", task.name(), failed);
            remark = "; " + form.ackTable() + " cannot be written: " + failed.getMessage();
        }
    }
}
