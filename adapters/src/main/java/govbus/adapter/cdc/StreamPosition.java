package govbus.adapter.cdc;

import govbus.adapter.Position;
import govbus.adapter.SourceTask;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a table was read. In the snapshot: the slot's LSN and the last key handed over. In the stream: the end of the
 * last transaction that was handed over wholly, and how many changes of the one after it. Never an LSN within a
 * transaction: rows of one COPY share theirs (debezium/dbz#1554).
 *
 * @param lsn where the stream is to be resumed
 * @param snapshot whether the snapshot still goes on
 * @param after the last key of the snapshot; {@code null} at its start and in the stream
 * @param transaction the transaction handed over in part; 0 for none
 * @param changes how many changes of it
 */
record StreamPosition(long lsn, boolean snapshot, List<String> after, long transaction, long changes) {
    private static final String LANE = "stream";
    private static final JsonMapper JSON = new JsonMapper();

    static StreamPosition snapshot(long lsn, List<String> after) {
        return new StreamPosition(lsn, true, after, 0, 0);
    }

    static StreamPosition stream(long lsn, long transaction, long changes) {
        return new StreamPosition(lsn, false, null, transaction, changes);
    }

    static Optional<StreamPosition> of(SourceTask task) {
        return task.position(LANE).map(value -> JSON.readValue(value, StreamPosition.class));
    }

    Position mark() {
        return new Position(LANE, JSON.writeValueAsString(this));
    }
}
