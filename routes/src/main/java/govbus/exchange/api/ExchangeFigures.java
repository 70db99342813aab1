package govbus.exchange.api;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of all flows, in a handful of queries over small tables. */
@Component
class ExchangeFigures {

    private final JdbcClient jdbc;

    ExchangeFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Volume(long tenSeconds, long fiveMinutes, long today) {
        static final Volume NONE = new Volume(0, 0, 0);
    }

    record Accepted(long records, Instant at) {
        static final Accepted NONE = new Accepted(0, null);
    }

    record Delivered(long delivered, long parked, long backlog, Instant at, Instant oldestWaiting) {
        static final Delivered NONE = new Delivered(0, 0, 0, null, null);
    }

    /** By flow and hop: {@code police/resident accepted}. */
    Map<String, Volume> volumes() {
        Map<String, Volume> volumes = new HashMap<>();
        jdbc.sql("""
                        select flow, hop,
                            coalesce(sum(records) filter (where bucket >= now() - interval '20 seconds'
                                and bucket < now() - interval '10 seconds'), 0),
                            coalesce(sum(records) filter (where bucket >= now() - interval '5 minutes'), 0),
                            sum(records)
                        from exchange.volume
                        where bucket >= date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'
                        group by flow, hop
                        """).query(rs -> {
            volumes.put(
                    rs.getString(1) + " " + rs.getString(2), new Volume(rs.getLong(3), rs.getLong(4), rs.getLong(5)));
        });
        return volumes;
    }

    /** By resource. */
    Map<String, Accepted> accepted() {
        Map<String, Accepted> accepted = new HashMap<>();
        jdbc.sql("select resource, sum(records), max(accepted_at) from exchange.head group by resource")
                .query(rs -> {
                    accepted.put(
                            rs.getString(1),
                            new Accepted(rs.getLong(2), rs.getTimestamp(3).toInstant()));
                });
        return accepted;
    }

    /** By source: quarantined and still waiting. */
    Map<String, Long> quarantined() {
        Map<String, Long> quarantined = new HashMap<>();
        jdbc.sql("select source, count(*) from quality.quarantine where state = 'waiting' group by source")
                .query(rs -> {
                    quarantined.put(rs.getString(1), rs.getLong(2));
                });
        return quarantined;
    }

    /** By subscription. */
    Map<String, Delivered> delivered(Map<String, String> resourceOfSubscription) {
        Map<String, Delivered> delivered = new HashMap<>();
        jdbc.sql("""
                        select d.subscription, sum(d.delivered), sum(d.parked), sum(h.records - d.records), max(d.at),
                            min((select b.accepted_at from exchange.batch b
                                where b.resource = h.resource and b.partition = h.partition and b.seq = d.seq + 1
                                    and d.seq < h.last))
                        from unnest(?::text[], ?::text[]) as wanted(subscription, resource)
                        join exchange.delivery d on d.subscription = wanted.subscription
                        join exchange.head h on h.resource = wanted.resource and h.partition = d.partition
                        group by d.subscription
                        """)
                .params(
                        resourceOfSubscription.keySet().toArray(String[]::new),
                        resourceOfSubscription.values().toArray(String[]::new))
                .query(rs -> {
                    delivered.put(
                            rs.getString(1),
                            new Delivered(
                                    rs.getLong(2),
                                    rs.getLong(3),
                                    rs.getLong(4),
                                    rs.getTimestamp(5) == null
                                            ? null
                                            : rs.getTimestamp(5).toInstant(),
                                    rs.getTimestamp(6) == null
                                            ? null
                                            : rs.getTimestamp(6).toInstant()));
                });
        return delivered;
    }
}
