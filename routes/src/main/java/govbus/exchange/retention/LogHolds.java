package govbus.exchange.retention;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.State;
import govbus.catalog.Subscription;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What of the log somebody still needs, however old it is: what a subscription has not been delivered, and the newest
 * record of a key, without which a new subscriber would never hear of it.
 */
@Component
class LogHolds {

    private static final String BOUNDS =
            "with bounds as (select resource, partition, min(seq) as first, max(seq) as last,"
                    + " count(*) as batches, min(accepted_at) as since, max(accepted_at) as until from %s group by 1, 2)";

    private static final String UNDELIVERED = BOUNDS + """
             select w.subscription from bounds b
            join unnest(?::text[], ?::text[]) as w(subscription, resource) on w.resource = b.resource
            left join exchange.delivery d on d.subscription = w.subscription and d.partition = b.partition
            where coalesce(d.seq, 0) < b.last order by 1 limit 1
            """;

    /** A batch without its ledger line holds as well: then nobody knows its keys. */
    private static final String UNKNOWN = BOUNDS + """
             select b.resource from bounds b where b.resource = any(?) and b.batches <> (
                select count(*) from ledger.entry e
                where e.resource = b.resource and e.partition = b.partition and e.hop = 'accepted'
                    and e.first_seq between b.first and b.last and e.at between b.since and b.until)
            limit 1
            """;

    private static final String NEWEST = BOUNDS + """
             select b.resource from bounds b
            join ledger.entry e on e.resource = b.resource and e.partition = b.partition and e.hop = 'accepted'
                and e.first_seq between b.first and b.last and e.at between b.since and b.until
            cross join lateral unnest(e.keys) as old(key)
            where b.resource = any(?) and not exists (
                select 1 from ledger.entry l
                where l.keys @> array[old.key] and l.keys <> '{}' and l.resource = e.resource
                    and l.partition = e.partition and l.hop = 'accepted' and l.first_seq > b.last)
            limit 1
            """;

    private final JdbcTemplate jdbc;

    LogHolds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a partition must stay; empty when nobody needs it. */
    Optional<String> reason(String partition, CatalogSnapshot catalog, LocalDate today) {
        List<Subscription> waiting = catalog.subscriptions().values().stream()
                .filter(one -> !one.delivery().adapter().equals("query"))
                .filter(one -> one.inForce(today) || one.state() == State.SUSPENDED)
                .toList();
        Object[] subscriptions = {
            waiting.stream().map(Subscription::name).toArray(String[]::new),
            waiting.stream().map(Subscription::resource).toArray(String[]::new)
        };
        Object resources = Stream.concat(
                        catalog.resources().keySet().stream(), catalog.libraryResources().keySet().stream())
                .toArray(String[]::new);
        return first(UNDELIVERED, partition, subscriptions)
                .map(name -> "not yet delivered to " + name)
                .or(() -> first(UNKNOWN, partition, resources).map(name -> "the ledger lacks lines of " + name))
                .or(() -> first(NEWEST, partition, resources).map(name -> "newest records of " + name));
    }

    private Optional<String> first(String sql, String partition, Object... params) {
        return jdbc.queryForList(sql.formatted(partition), String.class, params).stream()
                .findFirst();
    }
}
