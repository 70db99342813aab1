package govbus.exchange.reading;

import govbus.adapter.Row;
import govbus.exchange.Batch;
import govbus.exchange.Lane;
import govbus.exchange.log.LogReader;
import govbus.ledger.KeyHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The newest record of a key: the ledger knows by the key's hash where it was accepted last, and the log keeps the newest
 * record of each key however old it is.
 */
@Component
class NewestRecords {
    private static final String LAST_ACCEPTED = """
            select asked.hash, line.partition, line.last_seq
            from unnest(?::bigint[]) as asked(hash)
            cross join lateral (
                select partition, last_seq from ledger.entry
                where keys @> array[asked.hash] and keys <> '{}' and resource = ? and hop = 'accepted'
                order by last_seq desc limit 1) as line
            """;

    private final JdbcTemplate jdbc;
    private final LogReader log;
    private final KeyHash hash;

    NewestRecords(JdbcTemplate jdbc, LogReader log, KeyHash hash) {
        this.jdbc = jdbc;
        this.log = log;
        this.hash = hash;
    }

    private record Place(int partition, long sequence) {}

    /** A batch of one record for each key that has any, also of one that was deleted. */
    Map<String, Batch> find(String resource, List<String> keys) {
        Map<Long, String> byHash = new LinkedHashMap<>();
        keys.forEach(key -> byHash.put(hash.of(resource, key), key));
        Map<String, Place> places = new HashMap<>();
        jdbc.query(
                LAST_ACCEPTED,
                row -> {
                    places.put(byHash.get(row.getLong(1)), new Place(row.getInt(2), row.getLong(3)));
                },
                byHash.keySet().toArray(Long[]::new),
                resource);
        Map<Place, Optional<Batch>> batches = new HashMap<>();
        Map<String, Batch> found = new HashMap<>();
        places.forEach((key, place) -> batches.computeIfAbsent(
                        place, one -> log.find(new Lane(resource, one.partition()), one.sequence()))
                .flatMap(batch -> only(batch, key))
                .ifPresent(record -> found.put(key, record)));
        return found;
    }

    /** The last of the key: a batch may hold several versions of a record. */
    private static Optional<Batch> only(Batch batch, String key) {
        int at = batch.keys().lastIndexOf(key);
        if (at < 0) {
            return Optional.empty();
        }
        List<Row> row = new ArrayList<>(List.of(batch.rows().get(at)));
        return Optional.of(new Batch(
                batch.lane(),
                batch.sequence(),
                batch.cumulative(),
                batch.version(),
                batch.source(),
                batch.receipt(),
                batch.acceptedAt(),
                batch.items(),
                List.of(key),
                row));
    }
}
