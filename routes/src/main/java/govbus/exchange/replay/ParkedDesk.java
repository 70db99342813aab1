package govbus.exchange.replay;

import govbus.catalog.Catalog;
import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import govbus.exchange.deliver.ParkedRedelivery;
import govbus.exchange.deliver.ParkedRedelivery.Who;
import govbus.exchange.replay.ParkedView.Group;
import govbus.exchange.replay.ParkedView.Page;
import govbus.exchange.replay.ParkedView.Preview;
import govbus.quality.Discretion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows parked rows, and discards them. */
@Component
class ParkedDesk {

    private static final int CHUNK = 1_000;

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final ParkedRedelivery redelivery;

    ParkedDesk(JdbcClient jdbc, Catalog catalog, ParkedRedelivery redelivery) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.redelivery = redelivery;
    }

    private record Lot(String generation, int partition) {}

    private record Row(long id, Lot lot) {}

    /** Groups of these subscriptions, the largest first. */
    List<Group> groups(Set<String> subscriptions) {
        return jdbc.sql("""
                        select p.subscription, p.resource, p.cause, count(*), count(distinct p.key), min(p.at), max(p.at)
                        from exchange.parked p join exchange.delivery d using (subscription, generation, partition)
                        where p.state = 'waiting' and p.subscription = any(?)
                        group by p.subscription, p.resource, p.cause order by count(*) desc, max(p.at) desc limit 500
                        """)
                .param(subscriptions.toArray(String[]::new))
                .query((rs, row) -> new Group(
                        rs.getString(1),
                        rs.getString(2),
                        catalog.current()
                                .resource(rs.getString(2))
                                .map(Resource::title)
                                .orElse(rs.getString(2)),
                        subscriber(rs.getString(1)),
                        rs.getString(3),
                        rs.getLong(4),
                        rs.getLong(5),
                        rs.getTimestamp(6).toInstant(),
                        rs.getTimestamp(7).toInstant()))
                .list();
    }

    private String subscriber(String name) {
        Subscription subscription = catalog.current().subscriptions().get(name);
        return subscription == null ? null : subscription.subscriber();
    }

    Page page(ParkedFilter filter, int page, int size) {
        long total = jdbc.sql("select count(*)" + ParkedFilter.FROM)
                .params(filter.params())
                .query(Long.class)
                .single();
        List<ParkedView> items = jdbc.sql(
                        "select p.*" + ParkedFilter.FROM + " order by p.at desc, p.id desc limit ? offset ?")
                .params(filter.params())
                .params(size, (long) (page - 1) * size)
                .query(this::view)
                .list();
        return new Page(total, items);
    }

    private ParkedView view(ResultSet rs, int row) throws SQLException {
        return new ParkedView(
                rs.getLong("id"),
                rs.getString("subscription"),
                rs.getString("resource"),
                rs.getInt("partition"),
                key(rs.getString("resource"), rs.getString("key")),
                rs.getString("reason"),
                rs.getString("state"),
                rs.getTimestamp("at").toInstant(),
                rs.getBoolean("behind"),
                rs.getString("decided_by"),
                instant(rs.getTimestamp("decided_at")),
                rs.getString("note"));
    }

    String key(String resource, String key) {
        return catalog.current()
                .resource(resource)
                .map(one -> Discretion.key(one, key))
                .orElse("***");
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    Preview preview(ParkedFilter filter) {
        return jdbc.sql("with wanted as (select p.id, p.generation, p.key" + ParkedFilter.FROM + """
                        ), keys as (select distinct generation, key from wanted)
                        select (select count(*) from wanted), (select count(*) from keys),
                            (select count(*) from exchange.parked b join keys using (generation, key)
                                where b.subscription = ? and b.state = 'waiting' and b.behind
                                    and b.id not in (select id from wanted))
                        """)
                .params(filter.params())
                .param(filter.subscription())
                .query((rs, row) -> new Preview(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
                .single();
    }

    /** Discards what waits, in pieces of a thousand; each piece is final. */
    long discard(ParkedFilter filter, Who who) {
        long discarded = 0;
        long after = 0;
        while (true) {
            List<Row> rows = jdbc.sql("select p.id, p.generation, p.partition" + ParkedFilter.FROM
                            + " and p.id > ? order by p.id limit " + CHUNK)
                    .params(filter.params())
                    .param(after)
                    .query((rs, row) -> new Row(rs.getLong(1), new Lot(rs.getString(2), rs.getInt(3))))
                    .list();
            if (rows.isEmpty()) {
                return discarded;
            }
            after = rows.get(rows.size() - 1).id();
            Map<Lot, List<Long>> lots = rows.stream()
                    .collect(Collectors.groupingBy(Row::lot, Collectors.mapping(Row::id, Collectors.toList())));
            for (Map.Entry<Lot, List<Long>> lot : lots.entrySet()) {
                Lot place = lot.getKey();
                discarded += redelivery.discard(
                        filter.subscription(), place.generation(), place.partition(), lot.getValue(), who);
            }
        }
    }
}
