package govbus.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds the lines of a key or a receipt. What was accepted is found by the key; what was fed, delivered and parked by
 * the places in the log at which it was accepted.
 */
@Component
public class TraceStore {

    /** Newest lines of its own that a trace goes back. */
    public static final int MOST = 200;

    private static final String OWN_BY_KEY = """
            with own as materialized (
                select e.*, array_positions(keys, ?) as found from ledger.entry e
                where keys @> array[?::bigint] and keys <> '{}' and resource = ?
                order by at desc, id desc limit ?)
            """;
    private static final String OWN_BY_RECEIPT = """
            with own as materialized (
                select e.*, null::int[] as found from ledger.entry e where receipt = ? order by at, id limit ?)
            """;

    /**
     * What became of a record that was quarantined alone is found by its receipt. A line that goes on with what was accepted names the lane and covers the sequence; it is never wider than
     * {@link Ledger#WIDEST}. A line with keys of its own must share one. A day's grace bears a clock that was set back.
     */
    private static final String AND_WHAT_FOLLOWED = """
            , places as (
                select resource, partition, first_seq, min(at) as at from own
                where hop = 'accepted' group by 1, 2, 3)
            select * from own
            union all
            select distinct on (d.id) d.*, null::int[] as found
            from places a
            join ledger.entry d on d.resource = a.resource and d.partition = a.partition
                and d.last_seq >= a.first_seq and d.last_seq < a.first_seq + ? and d.first_seq <= a.first_seq
                and d.subscription is not null and d.at >= a.at - interval '1 day'
                and (d.keys = '{}' or %s)
            where not exists (select 1 from own where own.id = d.id)
            union all
            select distinct on (d.id) d.*, null::int[] as found
            from own q
            join ledger.entry d on d.receipt = q.receipt and d.hop in ('completed', 'discarded')
            where q.hop = 'quarantined' and q.records = 1 and not exists (select 1 from own where own.id = d.id)
            order by at, id
            """;

    private final JdbcTemplate jdbc;

    public TraceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lines in the order of time. */
    public List<Line> byKey(String resource, long key) {
        // Those with this key are among the own already.
        return jdbc.query(
                OWN_BY_KEY + AND_WHAT_FOLLOWED.formatted("false"), Line::of, key, key, resource, MOST, Ledger.WIDEST);
    }

    /** Lines in the order of time; none for a receipt that the ledger does not know. */
    public List<Line> byReceipt(UUID receipt) {
        String sharesAKey = "d.keys && (select o.keys from own o where o.hop = 'accepted'"
                + " and o.partition = d.partition and o.first_seq = a.first_seq limit 1)";
        return jdbc.query(
                OWN_BY_RECEIPT + AND_WHAT_FOLLOWED.formatted(sharesAKey), Line::of, receipt, MOST, Ledger.WIDEST);
    }
}
