package govbus.reconciliation;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.Resource;
import govbus.exchange.Batch;
import govbus.exchange.Lane;
import govbus.exchange.log.LogReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds the log into the state: batch by batch in order, each once, and only when somebody is about to compare. */
@Component
class LogFold {

    private static final int MOST_ROWS = 5_000;
    private static final String NEWEST = """
            insert into reconciliation.state (resource, key, partition, seq, origin, deleted, content)
            select ?, n.key, ?, n.seq, n.origin, n.deleted, n.content::text[]
            from unnest(?::text[], ?::bigint[], ?::int[], ?::boolean[], ?::text[])
                as n(key, seq, origin, deleted, content)
            on conflict (resource, key) do update set partition = excluded.partition, seq = excluded.seq,
                origin = excluded.origin, deleted = excluded.deleted, content = excluded.content
            where excluded.seq > state.seq
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final LogReader log;
    private final Origins origins;

    LogFold(JdbcTemplate jdbc, TransactionTemplate transaction, LogReader log, Origins origins) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.log = log;
        this.origins = origins;
    }

    private record Place(long sequence, long records) {}

    /** Folds everything that is in the log by now; answers the place of each partition. */
    Map<Integer, Long> advance(Resource resource) {
        Map<Integer, Long> places = new TreeMap<>();
        for (int partition = 0; partition < resource.partitions(); partition++) {
            Lane lane = new Lane(resource.name(), partition);
            jdbc.update(
                    "insert into reconciliation.fold (resource, partition) values (?, ?) on conflict do nothing",
                    lane.resource(),
                    partition);
            Place before;
            Place place = new Place(-1, -1);
            do {
                before = place;
                place = transaction.execute(status -> step(lane));
            } while (place.sequence() != before.sequence());
            places.put(partition, place.sequence());
        }
        return places;
    }

    /** Records that were accepted of a resource up to where it is folded. */
    long records(Resource resource) {
        Long records = jdbc.queryForObject(
                "select sum(records) from reconciliation.fold where resource = ?", Long.class, resource.name());
        return records == null ? 0 : records;
    }

    private Place step(Lane lane) {
        Place place = jdbc.queryForObject(
                "select seq, records from reconciliation.fold where resource = ? and partition = ? for update",
                (rs, row) -> new Place(rs.getLong(1), rs.getLong(2)),
                lane.resource(),
                lane.partition());
        List<Batch> batches =
                log.read(lane, place.sequence(), place.records(), new LogReader.Most(MOST_ROWS, Long.MAX_VALUE));
        if (batches.isEmpty()) {
            return place;
        }
        mustFollow(place, batches.get(0));
        write(lane, newest(batches));
        Batch last = batches.get(batches.size() - 1);
        jdbc.update(
                "update reconciliation.fold set seq = ?, records = ? where resource = ? and partition = ?",
                last.sequence(),
                last.cumulative(),
                lane.resource(),
                lane.partition());
        return new Place(last.sequence(), last.cumulative());
    }

    /** Days of the log go only when a newer record of each of their keys is left: its beginning may be jumped to. */
    private void mustFollow(Place place, Batch next) {
        if (next.sequence() != place.sequence() + 1) {
            Lane lane = next.lane();
            Long beginning = jdbc.queryForObject(
                    "select min(seq) from exchange.batch where resource = ? and partition = ?",
                    Long.class,
                    lane.resource(),
                    lane.partition());
            if (beginning == null || beginning != next.sequence()) {
                throw NotComparable.because("the log of " + lane + " has a gap after " + place.sequence());
            }
        }
    }

    private static Collection<Kept> newest(List<Batch> batches) {
        Map<String, Kept> newest = new LinkedHashMap<>();
        for (Batch batch : batches) {
            Origin origin = new Origin(batch.lane().resource(), batch.source(), batch.items());
            for (int i = 0; i < batch.rows().size(); i++) {
                Row row = batch.rows().get(i);
                String key = batch.keys().get(i);
                newest.put(
                        key,
                        new Kept(
                                key,
                                batch.lane().partition(),
                                batch.sequence(),
                                origin,
                                row.change() == Change.DELETED,
                                row.values()));
            }
        }
        return newest.values();
    }

    private void write(Lane lane, Collection<Kept> rows) {
        Map<Origin, Integer> numbers = new LinkedHashMap<>();
        rows.forEach(row -> numbers.computeIfAbsent(row.origin(), origins::numberOf));
        jdbc.update(
                NEWEST,
                lane.resource(),
                lane.partition(),
                rows.stream().map(Kept::key).toArray(String[]::new),
                rows.stream().map(Kept::sequence).toArray(Long[]::new),
                rows.stream().map(row -> numbers.get(row.origin())).toArray(Integer[]::new),
                rows.stream().map(Kept::deleted).toArray(Boolean[]::new),
                rows.stream().map(row -> literal(row.values())).toArray(String[]::new));
    }

    /** PostgreSQL's own text of an array; arrays of arrays would have to be of one length. */
    private static String literal(String[] values) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ",");
            if (values[i] == null) {
                text.append("NULL");
            } else {
                text.append('"')
                        .append(values[i].replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        return text.append('}').toString();
    }
}
