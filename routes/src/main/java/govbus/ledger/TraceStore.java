package govbus.ledger;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds the lines of a key or a receipt. What was accepted is found by the key; what was fed, delivered and parked by
 * the places in the log at which it was accepted. Two small questions instead of one: each looks at the months once, and
 * the second at no month before the first line.
 */
@Component
public class TraceStore {

    /** Newest lines of its own that a trace goes back. */
    public static final int MOST = 200;

    /** A clock that was set back is borne so far. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final String BY_KEY = """
            select *, array_positions(keys, ?) as found from ledger.entry
            where keys @> array[?::bigint] and keys <> '{}' and resource = ?
            order by at desc, id desc limit ?
            """;
    private static final String BY_RECEIPT =
            "select *, null::int[] as found from ledger.entry where receipt = ? order by at, id limit ?";

    /**
     * A line that goes on with what was accepted names the lane and covers the sequence; it is never wider than
     * {@link Ledger#WIDEST}.
     */
    private static final String FOLLOWED = """
            select distinct on (d.id) d.*, null::int[] as found
            from unnest(?::int[], ?::bigint[]) as a(partition, seq)
            join ledger.entry d on d.resource = ? and d.partition = a.partition
                and d.last_seq >= a.seq and d.last_seq < a.seq + ? and d.first_seq <= a.seq
            where d.subscription is not null and d.hop <> 'accepted' and d.at >= ?
            """;

    private static final String WITHOUT_KEYS = " and d.keys = '{}'";
    private static final String WITH_A_SHARED_KEY = """
             and (d.keys = '{}' or d.keys && (
                select keys from ledger.entry o
                where o.receipt = ? and o.hop = 'accepted' and o.partition = d.partition limit 1))
            """;
    private static final String DECIDED = """
            select *, null::int[] as found from ledger.entry
            where receipt = any(?::uuid[]) and hop in ('completed', 'discarded')
            """;

    private final JdbcTemplate jdbc;

    public TraceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lines in the order of time. */
    public List<Line> byKey(String resource, long key) {
        List<Line> lines = new ArrayList<>(jdbc.query(BY_KEY, Line::of, key, key, resource, MOST));
        // Those with this key are among them already.
        List<Line> followed = new ArrayList<>(followed(lines, WITHOUT_KEYS));
        lines.stream()
                .filter(line -> line.entry().hop() == Hop.PARKED)
                .forEach(parked -> leaveOutDelivered(followed, parked));
        lines.addAll(followed);
        lines.addAll(decided(lines));
        return inOrder(lines);
    }

    /** Lines in the order of time; none for a receipt that the ledger does not know. */
    public List<Line> byReceipt(UUID receipt) {
        List<Line> lines = new ArrayList<>(jdbc.query(BY_RECEIPT, Line::of, receipt, MOST));
        lines.addAll(followed(lines, WITH_A_SHARED_KEY, receipt));
        return inOrder(lines);
    }

    /** The line of a delivery speaks of all its records, also of one that was parked in it and so was not delivered. */
    private static void leaveOutDelivered(List<Line> followed, Line parked) {
        followed.stream()
                .filter(line -> line.entry().hop() == Hop.DELIVERED
                        && isSameParcel(line.entry(), parked.entry())
                        && !line.at().isBefore(parked.at()))
                .min(Comparator.comparing(Line::at))
                .ifPresent(followed::remove);
    }

    private static boolean isSameParcel(Entry one, Entry other) {
        return one.subscription().equals(other.subscription())
                && one.partition().equals(other.partition())
                && one.firstSequence().equals(other.firstSequence())
                && one.lastSequence().equals(other.lastSequence());
    }

    private List<Line> followed(List<Line> own, String keys, Object... more) {
        List<Line> accepted =
                own.stream().filter(line -> line.entry().hop() == Hop.ACCEPTED).toList();
        if (accepted.isEmpty()) {
            return List.of();
        }
        Instant first =
                accepted.stream().map(Line::at).min(Comparator.naturalOrder()).orElseThrow();
        List<Object> params = new ArrayList<>();
        params.add(accepted.stream().map(line -> line.entry().partition()).toArray(Integer[]::new));
        params.add(accepted.stream().map(line -> line.entry().firstSequence()).toArray(Long[]::new));
        params.add(accepted.get(0).entry().resource());
        params.add(Ledger.WIDEST);
        params.add(Timestamp.from(first.minus(GRACE)));
        params.addAll(List.of(more));
        return jdbc.query(FOLLOWED + keys, Line::of, params.toArray());
    }

    /** What became of a record that was quarantined alone, by its receipt. */
    private List<Line> decided(List<Line> own) {
        String[] receipts = own.stream()
                .filter(line ->
                        line.entry().hop() == Hop.QUARANTINED && line.entry().records() == 1)
                .map(line -> line.entry().receipt().toString())
                .toArray(String[]::new);
        return receipts.length == 0 ? List.of() : jdbc.query(DECIDED, Line::of, (Object) receipts);
    }

    private static List<Line> inOrder(List<Line> lines) {
        lines.sort(Comparator.comparing(Line::at).thenComparingLong(Line::id));
        return lines;
    }
}
