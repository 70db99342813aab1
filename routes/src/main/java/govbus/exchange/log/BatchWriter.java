package govbus.exchange.log;

import govbus.adapter.Row;
import govbus.exchange.Batch;
import govbus.exchange.Keys;
import govbus.exchange.Lane;
import govbus.ledger.Entry;
import govbus.ledger.KeyHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts admitted rows into their lanes, gives each batch its sequence, and writes it. */
@Component
class BatchWriter {

    private static final String INSERT = """
            insert into exchange.batch (resource, partition, seq, receipt, version, source, records, cumulative, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** The row lock of the head is held to the commit: commit order is sequence order, so no reader can jump a gap. */
    private static final String ADVANCE = """
            insert into exchange.head (resource, partition, last, records, accepted_at) values (?, ?, ?, ?, now())
            on conflict (resource, partition) do update
                set last = head.last + excluded.last, records = head.records + excluded.records, accepted_at = now()
            returning last, records, accepted_at
            """;

    private final JdbcTemplate jdbc;
    private final LedgerLines lines;

    BatchWriter(JdbcTemplate jdbc, KeyHash hash) {
        this.jdbc = jdbc;
        this.lines = new LedgerLines(hash);
    }

    private record Part(Draft draft, List<String> keys, List<Row> rows) {}

    private record Head(long last, long records, Instant at) {}

    /** Writes the batches and adds their ledger lines; lanes are locked in one order everywhere, so none waits in a ring. */
    List<List<Batch>> write(List<Draft> drafts, List<Entry> entries) {
        Map<Lane, List<Part>> lanes = new TreeMap<>();
        drafts.forEach(draft -> split(draft, lanes));
        List<List<Batch>> written = new ArrayList<>();
        lanes.forEach((lane, parts) -> written.add(write(lane, parts, entries)));
        return written;
    }

    private static void split(Draft draft, Map<Lane, List<Part>> lanes) {
        Intake intake = draft.intake();
        int partitions = intake.resource().partitions();
        int[] positions = Keys.positions(intake.resource());
        Part[] parts = new Part[partitions];
        for (Row row : intake.verdict().good()) {
            String key = Keys.of(row.values(), positions);
            int partition = Lane.partitionOf(key, partitions);
            if (parts[partition] == null) {
                parts[partition] = new Part(draft, new ArrayList<>(), new ArrayList<>());
                lanes.computeIfAbsent(new Lane(intake.resource().name(), partition), lane -> new ArrayList<>())
                        .add(parts[partition]);
            }
            parts[partition].keys().add(key);
            parts[partition].rows().add(row);
        }
    }

    private List<Batch> write(Lane lane, List<Part> parts, List<Entry> entries) {
        long rows = parts.stream().mapToLong(part -> part.rows().size()).sum();
        Head head = jdbc.queryForObject(
                ADVANCE,
                (rs, row) -> new Head(
                        rs.getLong(1), rs.getLong(2), rs.getTimestamp(3).toInstant()),
                lane.resource(),
                lane.partition(),
                parts.size(),
                rows);
        long sequence = head.last() - parts.size();
        long cumulative = head.records() - rows;
        List<Batch> batches = new ArrayList<>(parts.size());
        List<byte[]> bodies = new ArrayList<>(parts.size());
        for (Part part : parts) {
            Intake intake = part.draft().intake();
            cumulative += part.rows().size();
            Batch batch = new Batch(
                    lane,
                    ++sequence,
                    cumulative,
                    intake.resource().version(),
                    intake.source(),
                    part.draft().receipt(),
                    head.at(),
                    intake.verdict().items(),
                    part.keys(),
                    part.rows());
            byte[] body = BatchCodec.encode(batch.items(), batch.keys(), batch.rows());
            batches.add(batch);
            bodies.add(body);
            entries.add(lines.accepted(batch, body.length, intake));
        }
        insert(batches, bodies);
        return batches;
    }

    /** The line of what was not let through. */
    Entry quarantined(Draft draft) {
        return lines.quarantined(draft);
    }

    private void insert(List<Batch> batches, List<byte[]> bodies) {
        List<Object[]> rows = new ArrayList<>(batches.size());
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = batches.get(i);
            rows.add(new Object[] {
                batch.lane().resource(),
                batch.lane().partition(),
                batch.sequence(),
                batch.receipt(),
                batch.version(),
                batch.source(),
                batch.rows().size(),
                batch.cumulative(),
                bodies.get(i)
            });
        }
        jdbc.batchUpdate(INSERT, rows);
    }
}
