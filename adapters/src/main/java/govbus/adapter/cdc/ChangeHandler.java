package govbus.adapter.cdc;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Takes Debezium's events, numbers them within their transaction, hands over those that the bus does not have yet, and
 * confirms them to the slot afterwards. What is confirmed is an event's {@code lsn_commit}, the end of the transaction
 * before it: so the end of a transaction is confirmed only once a later event or heartbeat was seen.
 */
final class ChangeHandler implements ChangeConsumer<ChangeEvent<SourceRecord, SourceRecord>> {
    private static final String RESUME = "lsn_commit";

    private final CapturedTable table;
    private final Handover handover;
    private final LongValues longValues;
    private final int batchRows;
    private final StreamPosition resumed;
    private final List<Row> rows = new ArrayList<>();
    private StreamPosition at;
    private long weight;

    ChangeHandler(
            CapturedTable table, Handover handover, LongValues longValues, StreamPosition resumed, int batchRows) {
        this.table = table;
        this.handover = handover;
        this.longValues = longValues;
        this.resumed = resumed;
        this.batchRows = batchRows;
        this.at = StreamPosition.stream(resumed.lsn(), 0, 0);
    }

    @Override
    public void handleBatch(
            List<ChangeEvent<SourceRecord, SourceRecord>> events,
            RecordCommitter<ChangeEvent<SourceRecord, SourceRecord>> committer)
            throws InterruptedException {
        rows.clear();
        weight = 0;
        for (ChangeEvent<SourceRecord, SourceRecord> event : events) {
            SourceRecord record = event.value();
            if (record.value() instanceof Struct change && change.schema().field("op") != null) {
                take(record.sourceOffset(), change);
            }
            if (rows.size() >= batchRows || weight >= Rows.ENOUGH_WEIGHT) {
                handOver();
            }
        }
        handOver();
        committer.markProcessed(events.get(events.size() - 1));
        committer.markBatchFinished();
    }

    private void take(Map<String, ?> offset, Struct change) {
        Struct source = change.getStruct("source");
        long transaction = source.getInt64("txId");
        long number = transaction == at.transaction() ? at.changes() + 1 : 1;
        boolean known = transaction == resumed.transaction() && number <= resumed.changes();
        long lsn = ((Number) offset.get(RESUME)).longValue();
        if (!known) {
            add(change, source);
        }
        at = StreamPosition.stream(lsn, transaction, number);
    }

    private void add(Struct change, Struct source) {
        String operation = change.getString("op");
        switch (operation) {
            case "c", "r" -> add(row(Change.CREATED, change.getStruct("after"), source));
            case "u" -> add(row(Change.UPDATED, change.getStruct("after"), source));
            case "d" -> add(row(Change.DELETED, change.getStruct("before"), source));
            case "t" -> truncated(source);
            default ->
                throw SourceFault.held(
                        "an operation " + operation + " of unknown meaning was read", "Tell the bus's makers");
        }
    }

    private void add(Row row) {
        rows.add(row);
        weight += row.weight();
    }

    /** The rows before it are kept; the truncation itself names no keys, so only a person can say what it means. */
    private void truncated(Struct source) {
        handOver();
        throw SourceFault.held(
                "table " + table.quoted() + " was truncated at LSN " + ReplicationSlot.text(source.getInt64("lsn"))
                        + ", and the log does not say which rows that deleted",
                "Decide what shall become of them; then, to read the table anew, run in the source's database:"
                        + " select pg_drop_replication_slot('" + table.slot() + "')");
    }

    private Row row(Change change, Struct image, Struct source) {
        String[] values = new String[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            if (change != Change.DELETED || table.key().contains(i)) {
                Field field = image.schema().field(table.columns().get(i));
                if (field == null) {
                    throw SourceFault.of(
                            "table " + table.quoted() + " has no column "
                                    + table.columns().get(i) + " any more",
                            "Correct the source's columns in its manifest, or add the column again");
                }
                values[i] = (String) image.get(field);
            }
        }
        return Row.of(
                change,
                values,
                Instant.ofEpochMilli(source.getInt64("ts_ms")),
                "LSN " + ReplicationSlot.text(source.getInt64("lsn")));
    }

    private void handOver() {
        if (rows.isEmpty()) {
            return;
        }
        handover.accept(completed(), at);
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
