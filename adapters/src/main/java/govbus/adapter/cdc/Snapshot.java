package govbus.adapter.cdc;

import govbus.adapter.Change;
import govbus.adapter.ReaderState;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.adapter.SourceTask;
import govbus.adapter.jdbc.CopyLine;
import govbus.adapter.jdbc.DatabaseConnections;
import govbus.adapter.jdbc.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.copy.CopyOut;

/** All rows of the table in the order of the key, read by COPY in one transaction that sees one moment. */
final class Snapshot {
    private final SourceTask task;
    private final CapturedTable table;
    private final SourceTable types;
    private final Handover handover;
    private final int batchRows;
    private Instant moment;
    private long total;
    private long done;

    Snapshot(SourceTask task, CapturedTable table, SourceTable types, Handover handover, int batchRows) {
        this.task = task;
        this.table = table;
        this.types = types;
        this.handover = handover;
        this.batchRows = batchRows;
    }

    /**
     * Reads the rows after the position's key and answers where the stream goes on.
     *
     * @param exported the snapshot that belongs to the slot's beginning; {@code null} when it is gone, and then a later
     *     moment is seen, which the stream makes good by telling again what happened since
     * @param asOf the source's time just before the slot began, for the rows of its snapshot: whatever the stream tells
     *     happened later; {@code null} for the later moment
     */
    StreamPosition read(Connection connection, StreamPosition from, String exported, Instant asOf) throws SQLException {
        begin(connection, exported);
        moment = asOf == null ? SourceClock.transaction(connection) : asOf;
        boolean resumed = from.after() != null;
        if (resumed) {
            rememberKey(connection, from.after());
        }
        total = count(connection, resumed);
        tell();
        StreamPosition end = StreamPosition.stream(from.lsn(), 0, 0);
        copy(connection, from, end, resumed);
        connection.commit();
        return end;
    }

    private void begin(Connection connection, String exported) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            if (exported != null) {
                // the name is the server's own: digits, letters and hyphens
                statement.execute("set transaction snapshot '" + exported.replaceAll("[^0-9A-Za-z-]", "") + "'");
            }
            statement.execute(CanonicalText.SESSION);
        }
    }

    /** COPY takes no parameters: the key goes into settings of the transaction. */
    private static void rememberKey(Connection connection, List<String> key) throws SQLException {
        try (PreparedStatement setting = connection.prepareStatement("select set_config(?, ?, true)")) {
            for (int i = 0; i < key.size(); i++) {
                setting.setString(1, "govbus.key" + i);
                setting.setString(2, key.get(i));
                setting.execute();
            }
        }
    }

    private String rest(boolean resumed) {
        if (!resumed) {
            return "";
        }
        String key = "(" + Identifier.list(table.keyColumns()) + ")";
        String last = IntStream.range(0, types.keyTypes().size())
                .mapToObj(i -> "current_setting('govbus.key" + i + "')::"
                        + types.keyTypes().get(i))
                .collect(Collectors.joining(", ", "(", ")"));
        return types.keyMayBeNull()
                ? " where (" + key + " <= " + last + ") is not true"
                : " where " + key + " > " + last;
    }

    private long count(Connection connection, boolean resumed) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table.quoted() + rest(resumed))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void copy(Connection connection, StreamPosition from, StreamPosition end, boolean resumed)
            throws SQLException {
        CopyOut copy = DatabaseConnections.postgres(connection)
                .getCopyAPI()
                .copyOut("copy (select " + Identifier.list(table.columns()) + " from " + table.quoted() + rest(resumed)
                        + " order by " + Identifier.list(table.keyColumns()) + ") to stdout");
        String place = "snapshot at LSN " + ReplicationSlot.text(from.lsn());
        List<Row> rows = new ArrayList<>(batchRows);
        long weight = 0;
        for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
            if (rows.size() == batchRows || weight >= Rows.ENOUGH_WEIGHT) {
                handOver(rows, StreamPosition.snapshot(from.lsn(), key(rows.get(rows.size() - 1))));
                weight = 0;
            }
            rows.add(Row.of(Change.CREATED, values(line), moment, place));
            weight += line.length;
        }
        if (!rows.isEmpty()) {
            handOver(rows, end);
        }
    }

    private void handOver(List<Row> rows, StreamPosition position) {
        handover.accept(rows, position);
        done += rows.size();
        rows.clear();
        tell();
    }

    private String[] values(byte[] line) {
        String[] values = CopyLine.values(line, table.columns().size());
        for (int i = 0; i < values.length; i++) {
            values[i] = CanonicalText.ofText(types.types().get(i), values[i]);
        }
        return values;
    }

    /** A key with a NULL sorts last and cannot be resumed after: then the snapshot begins again. */
    private List<String> key(Row row) {
        List<String> key = new ArrayList<>();
        for (int place : table.key()) {
            if (row.values()[place] == null) {
                return null;
            }
            key.add(row.values()[place]);
        }
        return key;
    }

    private void tell() {
        task.state(new ReaderState(
                ReaderState.Phase.SNAPSHOT, String.format(Locale.ROOT, "%,d / %,d", done, Math.max(done, total))));
    }
}
