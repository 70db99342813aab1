package govbus.exchange.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Records moved, a flow, a hop and ten seconds: added up in memory and written every other second. */
@Component
class Volumes {

    private static final Logger LOG = LoggerFactory.getLogger(Volumes.class);
    private static final int BUCKET_SECONDS = 10;

    private final Map<Bucket, LongAdder> counts = new ConcurrentHashMap<>();
    private final JdbcTemplate jdbc;

    Volumes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Bucket(String flow, String hop, long second) {}

    void add(String flow, String hop, long records) {
        if (records > 0) {
            long second = Instant.now().getEpochSecond() / BUCKET_SECONDS * BUCKET_SECONDS;
            counts.computeIfAbsent(new Bucket(flow, hop, second), none -> new LongAdder())
                    .add(records);
        }
    }

    @Scheduled(fixedDelay = 2_000)
    void write() {
        List<Object[]> rows = new ArrayList<>();
        for (Bucket bucket : List.copyOf(counts.keySet())) {
            LongAdder count = counts.remove(bucket);
            rows.add(new Object[] {
                bucket.flow(),
                bucket.hop(),
                java.sql.Timestamp.from(Instant.ofEpochSecond(bucket.second())),
                count.sum()
            });
        }
        if (rows.isEmpty()) {
            return;
        }
        try {
            jdbc.batchUpdate("""
                    insert into exchange.volume (flow, hop, bucket, records) values (?, ?, ?, ?)
                    on conflict (bucket, flow, hop) do update set records = volume.records + excluded.records
                    """, rows);
        } catch (DataAccessException unavailable) {
            // Charts lose two seconds; the books do not come from here.
            LOG.warn("volumes of {} flows were not written: {}", rows.size(), unavailable.getMessage());
        }
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        jdbc.update("delete from exchange.volume where bucket < now() - interval '8 days'");
    }
}
