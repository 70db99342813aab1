package govbus.exchange.log;

import govbus.adapter.Row;
import govbus.exchange.Batch;
import govbus.exchange.Keys;
import govbus.exchange.Lane;
import govbus.ledger.Entry;
import govbus.ledger.KeyHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts admitted rows into their lanes, gives each batch its sequence, and writes it. */
@Component
class BatchWriter {

    private static final long MOST_BYTES_AT_ONCE = 16L << 20;

    /** All of a group in one statement: a round trip and a start of the executor a batch would cost more than the rows. */
    private static final String INSERT = """
            insert into exchange.batch (resource, partition, seq, receipt, version, source, records, cumulative, body)
            select * from unnest(?::text[], ?::int[], ?::bigint[], ?::uuid[], ?::int[], ?::text[], ?::int[], ?::bigint[],
                ?::bytea[])
            """;

    /** The row lock of the head is held to the commit: commit order is sequence order, so no reader can jump a gap. */
    private static final String ADVANCE = """
            insert into exchange.head (resource, partition, last, records, accepted_at)
            select *, now() from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[])
            on conflict (resource, partition) do update
                set last = head.last + excluded.last, records = head.records + excluded.records, accepted_at = now()
            returning resource, partition, last, records, accepted_at
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
        SortedMap<Lane, List<Part>> lanes = new TreeMap<>();
        drafts.forEach(draft -> split(draft, lanes));
        if (lanes.isEmpty()) {
            return List.of();
        }
        Map<Lane, Head> heads = advance(lanes);
        List<List<Batch>> written = new ArrayList<>();
        List<byte[]> bodies = new ArrayList<>();
        lanes.forEach((lane, parts) -> written.add(number(lane, parts, heads.get(lane), bodies, entries)));
        insert(written.stream().flatMap(List::stream).toList(), bodies);
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

    private Map<Lane, Head> advance(SortedMap<Lane, List<Part>> lanes) {
        Map<Lane, Head> heads = new HashMap<>();
        jdbc.query(
                ADVANCE,
                rs -> {
                    heads.put(
                            new Lane(rs.getString(1), rs.getInt(2)),
                            new Head(
                                    rs.getLong(3),
                                    rs.getLong(4),
                                    rs.getTimestamp(5).toInstant()));
                },
                lanes.keySet().stream().map(Lane::resource).toArray(String[]::new),
                lanes.keySet().stream().map(Lane::partition).toArray(Integer[]::new),
                lanes.values().stream().map(parts -> (long) parts.size()).toArray(Long[]::new),
                lanes.values().stream().map(BatchWriter::rows).toArray(Long[]::new));
        return heads;
    }

    private static long rows(List<Part> parts) {
        return parts.stream().mapToLong(part -> part.rows().size()).sum();
    }

    private List<Batch> number(Lane lane, List<Part> parts, Head head, List<byte[]> bodies, List<Entry> entries) {
        long sequence = head.last() - parts.size();
        long cumulative = head.records() - rows(parts);
        List<Batch> batches = new ArrayList<>(parts.size());
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
        return batches;
    }

    /** The line of what was not let through. */
    Entry quarantined(Draft draft) {
        return lines.quarantined(draft);
    }

    private void insert(List<Batch> batches, List<byte[]> bodies) {
        int from = 0;
        long bytes = 0;
        for (int i = 0; i < batches.size(); i++) {
            bytes += bodies.get(i).length;
            if (bytes > MOST_BYTES_AT_ONCE || i == batches.size() - 1) {
                insertAtOnce(batches.subList(from, i + 1), bodies.subList(from, i + 1));
                from = i + 1;
                bytes = 0;
            }
        }
    }

    private void insertAtOnce(List<Batch> batches, List<byte[]> bodies) {
        jdbc.update(
                INSERT,
                batches.stream().map(batch -> batch.lane().resource()).toArray(String[]::new),
                batches.stream().map(batch -> batch.lane().partition()).toArray(Integer[]::new),
                batches.stream().map(Batch::sequence).toArray(Long[]::new),
                batches.stream().map(Batch::receipt).toArray(UUID[]::new),
                batches.stream().map(Batch::version).toArray(Integer[]::new),
                batches.stream().map(Batch::source).toArray(String[]::new),
                batches.stream().map(batch -> batch.rows().size()).toArray(Integer[]::new),
                batches.stream().map(Batch::cumulative).toArray(Long[]::new),
                bodies.toArray(byte[][]::new));
    }
}
