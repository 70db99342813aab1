package govbus.adapter.cdc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.connect.runtime.WorkerConfig;
import org.apache.kafka.connect.storage.MemoryOffsetBackingStore;
import org.apache.kafka.connect.util.Callback;

/**
 * Tells Debezium one thing only: the LSN where our own position says the stream goes on. What Debezium would store is
 * thrown away, so that it can never resume within a transaction. With {@code lsn} and {@code lsn_commit} but no
 * {@code lsn_proc} it starts there without searching and skipping (PostgresStreamingChangeEventSource, 3.5.0). Public
 * because Debezium makes it by its name.
 */
public final class ResumeOffset extends MemoryOffsetBackingStore {
    static final String LSN = "govbus.resume.lsn";
    static final String SERVER = "govbus.resume.server";

    @Override
    public void configure(WorkerConfig config) {
        super.configure(config);
        Map<String, String> given = config.originalsStrings();
        String server = given.get(SERVER);
        String lsn = given.get(LSN);
        data.put(
                bytes("[\"" + server + "\",{\"server\":\"" + server + "\"}]"),
                bytes("{\"lsn\":" + lsn + ",\"lsn_commit\":" + lsn + "}"));
    }

    @Override
    public Future<Void> set(Map<ByteBuffer, ByteBuffer> values, Callback<Void> callback) {
        if (callback != null) {
            callback.onCompletion(null, null);
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Set<Map<String, Object>> connectorPartitions(String connector) {
        return Set.of();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
