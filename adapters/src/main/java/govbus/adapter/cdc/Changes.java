package govbus.adapter.cdc;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Numbers the changes of the log within their transactions, gathers those that the bus does not have, and hands them over. */
final class Changes {
    private final CapturedTable table;
    private final Handover handover;
    private final LongValues longValues;
    private final int batchRows;
    private final StreamPosition resumed;
    private final List<Row> rows = new ArrayList<>();
    private long weight;
    private long lsn;
    private long transaction;
    private long number;
    private long placeLsn = -1;
    private String place;

    Changes(CapturedTable table, Handover handover, LongValues longValues, StreamPosition resumed, int batchRows) {
        this.table = table;
        this.handover = handover;
        this.longValues = longValues;
        this.resumed = resumed;
        this.batchRows = batchRows;
        this.lsn = resumed.lsn();
    }

    /** Whether the next change of a transaction is one that the bus does not have. */
    boolean isNew(long id) {
        return id != resumed.transaction() || next(id) > resumed.changes();
    }

    /**
     * The next change of a transaction is taken or known.
     *
     * @param end the end of the transaction before it
     */
    void passed(long id, long end) {
        number = next(id);
        transaction = id;
        lsn = end;
    }

    /** All transactions that end before this are taken. */
    void ended(long end) {
        lsn = end;
        transaction = 0;
        number = 0;
    }

    private long next(long id) {
        return id == transaction ? number + 1 : 1;
    }

    void add(Change change, String[] values, Instant at, long changeLsn) {
        Row row = Row.of(change, values, at, placeOf(changeLsn));
        rows.add(row);
        weight += row.weight();
    }

    /** Neighbours often stand at one place of the log. */
    private String placeOf(long changeLsn) {
        if (changeLsn != placeLsn) {
            placeLsn = changeLsn;
            place = "LSN " + ReplicationSlot.text(changeLsn);
        }
        return place;
    }

    /** The rows before it are kept; the truncation itself names no keys, so only a person can say what it means. */
    SourceFault truncated(long changeLsn) {
        handOver();
        return SourceFault.held(
                "table " + table.quoted() + " was truncated at LSN " + ReplicationSlot.text(changeLsn)
                        + ", and the log does not say which rows that deleted",
                "Decide what shall become of them; then, to read the table anew, run in the source's database:"
                        + " select pg_drop_replication_slot('" + table.slot() + "')");
    }

    SourceFault lacks(String column) {
        return SourceFault.of(
                "table " + table.quoted() + " has no column " + column + " any more",
                "Correct the source's columns in its manifest, or add the column again");
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    boolean enough() {
        return rows.size() >= batchRows || weight >= Rows.ENOUGH_WEIGHT;
    }

    void handOver() {
        if (rows.isEmpty()) {
            return;
        }
        handover.accept(completed(), StreamPosition.stream(lsn, transaction, number));
        forget();
    }

    void forget() {
        rows.clear();
        weight = 0;
    }

    private List<Row> completed() {
        try {
            List<Row> completed = new ArrayList<>(rows.size());
            for (Row row : rows) {
                longValues.completed(row).ifPresent(completed::add);
            }
            return completed;
        } catch (SQLException e) {
            throw SourceFault.of(
                    "values of table " + table.quoted() + " could not be read: " + e.getMessage(),
                    "It is tried again; the bus's user needs select on the table");
        }
    }
}
