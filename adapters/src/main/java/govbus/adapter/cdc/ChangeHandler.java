package govbus.adapter.cdc;

import govbus.adapter.Change;
import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Takes Debezium's events and confirms them to the slot afterwards. What is confirmed is an event's {@code lsn_commit},
 * the end of the transaction before it: so the end of a transaction is confirmed only once a later event or heartbeat
 * was seen.
 */
final class ChangeHandler implements ChangeConsumer<ChangeEvent<SourceRecord, SourceRecord>> {
    private static final String RESUME = "lsn_commit";

    private final CapturedTable table;
    private final Changes changes;
    private Schema schema;
    private Field[] fields;

    ChangeHandler(CapturedTable table, Changes changes) {
        this.table = table;
        this.changes = changes;
    }

    @Override
    public void handleBatch(
            List<ChangeEvent<SourceRecord, SourceRecord>> events,
            RecordCommitter<ChangeEvent<SourceRecord, SourceRecord>> committer)
            throws InterruptedException {
        changes.forget();
        for (ChangeEvent<SourceRecord, SourceRecord> event : events) {
            SourceRecord record = event.value();
            if (record.value() instanceof Struct change && change.schema().field("op") != null) {
                take(record.sourceOffset(), change);
            }
            if (changes.enough()) {
                changes.handOver();
            }
        }
        changes.handOver();
        committer.markProcessed(events.get(events.size() - 1));
        committer.markBatchFinished();
    }

    private void take(Map<String, ?> offset, Struct change) {
        Struct source = change.getStruct("source");
        long transaction = source.getInt64("txId");
        if (changes.isNew(transaction)) {
            add(change, source);
        }
        changes.passed(transaction, ((Number) offset.get(RESUME)).longValue());
    }

    private void add(Struct change, Struct source) {
        String operation = change.getString("op");
        switch (operation) {
            case "c", "r" -> add(Change.CREATED, change.getStruct("after"), source);
            case "u" -> add(Change.UPDATED, change.getStruct("after"), source);
            case "d" -> add(Change.DELETED, change.getStruct("before"), source);
            case "t" -> throw changes.truncated(source.getInt64("lsn"));
            default ->
                throw SourceFault.held(
                        "an operation " + operation + " of unknown meaning was read", "Tell the bus's makers");
        }
    }

    private void add(Change change, Struct image, Struct source) {
        if (image.schema() != schema) {
            fields = fields(image.schema());
            schema = image.schema();
        }
        String[] values = new String[fields.length];
        for (int i = 0; i < fields.length; i++) {
            if (change != Change.DELETED || table.key().contains(i)) {
                values[i] = (String) image.get(fields[i]);
            }
        }
        changes.add(change, values, Instant.ofEpochMilli(source.getInt64("ts_ms")), source.getInt64("lsn"));
    }

    private Field[] fields(Schema image) {
        Field[] found = new Field[table.columns().size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = image.field(table.columns().get(i));
            if (found[i] == null) {
                throw changes.lacks(table.columns().get(i));
            }
        }
        return found;
    }
}
