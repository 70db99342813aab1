package govbus.exchange.limit;

import govbus.catalog.Catalog;
import govbus.catalog.Subscription;
import govbus.limit.Gauge;
import govbus.limit.Usage;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What waits in the log for each subscription: in records, and from a day on in the age of the oldest one. The number is
 * a subtraction of two counters, so it costs the same for ten records and for ten million.
 */
@Component
class BacklogGauge implements Gauge {

    private static final long A_DAY = 86_400;
    private static final String WAITING = """
            select d.subscription, coalesce(sum(h.records - d.records), 0), coalesce(max(extract(epoch from now() - (
                select b.accepted_at from exchange.batch b
                where b.resource = h.resource and b.partition = h.partition and b.seq = d.seq + 1 and d.seq < h.last))), 0)
            from unnest(?::text[], ?::text[]) as wanted(subscription, resource)
            join exchange.delivery d on d.subscription = wanted.subscription
            left join exchange.head h on h.resource = wanted.resource and h.partition = d.partition
            group by d.subscription
            """;

    private final JdbcTemplate jdbc;
    private final Catalog catalog;
    private final LimitSettings settings;

    BacklogGauge(JdbcTemplate jdbc, Catalog catalog, LimitSettings settings) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.settings = settings;
    }

    @Override
    public List<Usage> read() {
        List<Subscription> all = List.copyOf(catalog.current().subscriptions().values());
        List<Usage> usages = new ArrayList<>();
        jdbc.query(
                WAITING,
                rs -> {
                    String name = rs.getString(1);
                    usages.add(new Usage(
                            "backlog:" + name,
                            "待送达 / waiting for " + name,
                            rs.getLong(2),
                            settings.backlogRecords(),
                            "records",
                            null));
                    if (rs.getDouble(3) > A_DAY) {
                        usages.add(new Usage(
                                "backlog-age:" + name,
                                "最早待送达 / oldest waiting for " + name,
                                rs.getDouble(3),
                                settings.backlogAge().toSeconds(),
                                "seconds",
                                null));
                    }
                },
                all.stream().map(Subscription::name).toArray(String[]::new),
                all.stream().map(Subscription::resource).toArray(String[]::new));
        return usages;
    }
}
