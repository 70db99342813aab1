package govbus.benchmarks;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.exchange.log.BatchCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts many small records into the log as accepting them does, without the time that it takes: their way begins there. */
final class LogFill {

    static final List<String> ITEMS = List.of("id", "name");

    private static final int ROWS = 5_000;
    private static final int BATCHES_A_COMMIT = 50;

    private final JdbcTemplate sql;

    LogFill(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** @param records a multiple of 5,000 */
    void fill(String resource, long records) {
        List<Object[]> batches = new ArrayList<>();
        long sequence = 0;
        for (long first = 0; first < records; first += ROWS) {
            batches.add(
                    new Object[] {resource, ++sequence, UUID.randomUUID(), resource, ROWS, first + ROWS, body(first)});
            if (batches.size() == BATCHES_A_COMMIT || first + ROWS >= records) {
                write(resource, batches, first + ROWS);
                batches.clear();
            }
        }
    }

    private static byte[] body(long first) {
        List<String> keys = new ArrayList<>(ROWS);
        List<Row> rows = new ArrayList<>(ROWS);
        for (long number = first; number < first + ROWS; number++) {
            String key = "W%012d".formatted(number);
            keys.add(key);
            rows.add(Row.of(Change.CREATED, new String[] {key, "欧阳建国"}, Instant.EPOCH, null));
        }
        return BatchCodec.encode(ITEMS, keys, rows);
    }

    /** The head last: what it does not reach is not yet there for anybody. */
    private void write(String resource, List<Object[]> batches, long cumulative) {
        sql.batchUpdate("""
                insert into exchange.batch (resource, partition, seq, receipt, version, source, records, cumulative, body)
                values (?, 0, ?, ?, 1, ?, ?, ?, ?)
                """, batches);
        Object last = batches.get(batches.size() - 1)[1];
        sql.update("""
                insert into exchange.head (resource, partition, last, records, accepted_at) values (?, 0, ?, ?, now())
                on conflict (resource, partition) do update set last = excluded.last, records = excluded.records,
                    accepted_at = now()
                """, resource, last, cumulative);
    }
}
