package govbus.adapter.cdc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.connect.runtime.WorkerConfig;
import org.apache.kafka.connect.storage.MemoryOffsetBackingStore;
import org.apache.kafka.connect.util.Callback;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells Debezium one thing only: the LSN where our own position says the stream goes on. It can never resume within a
 * transaction: with {@code lsn} and {@code lsn_commit} but no
 * {@code lsn_proc} it starts there without searching and skipping (PostgresStreamingChangeEventSource, 3.5.0). Public
 * because Debezium makes it by its name.
 */
public final class ResumeOffset extends MemoryOffsetBackingStore {
    private static final JsonMapper JSON = new JsonMapper();
    static final String LSN = "govbus.resume.lsn";
    static final String SERVER = "govbus.resume.server";

    @Override
    public void configure(WorkerConfig config) {
        super.configure(config);
        Map<String, String> given = config.originalsStrings();
        String server = given.get(SERVER);
        String lsn = given.get(LSN);
        data.put(bytes("[\"" + server + "\",{\"server\":\"" + server + "\"}]"), offset(lsn));
    }

    /** Keeps of Debezium's offset only the end of the last transaction before it, which is what it confirms. */
    @Override
    public Future<Void> set(Map<ByteBuffer, ByteBuffer> values, Callback<Void> callback) {
        Map<ByteBuffer, ByteBuffer> kept = new HashMap<>();
        values.forEach((key, value) -> {
            JsonNode end = value == null ? null : JSON.readTree(text(value)).get("lsn_commit");
            if (end != null) {
                kept.put(key, offset(end.asString()));
            }
        });
        return super.set(kept, callback);
    }

    @Override
    public Set<Map<String, Object>> connectorPartitions(String connector) {
        return Set.of();
    }

    private static ByteBuffer offset(String lsn) {
        return bytes("{\"lsn\":" + lsn + ",\"lsn_commit\":" + lsn + "}");
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
