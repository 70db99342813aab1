package govbus.exchange.replay;

import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.catalog.State;
import govbus.catalog.Subscription;
import govbus.exchange.deliver.ParkedRedelivery.Fate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how far each replay is, with a result for each row: in the store, so that it goes on after a restart. */
@Component
class ReplayBook {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Catalog catalog;

    ReplayBook(JdbcClient jdbc, Catalog catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    /** A replay that is to go on. */
    record Running(long id, String generation, Integer perSecond, String startedBy) {}

    /** A row that is next: {@code state} and {@code replay} say whether it is settled already. */
    record Next(long id, int partition, long ordinal, String state, Long replay) {}

    void mustBeInForce(String name) {
        Subscription subscription = catalog.current().subscriptions().get(name);
        boolean inForce = subscription != null
                && subscription.inForce(LocalDate.now(CHINA))
                && catalog.current()
                        .resource(subscription.resource())
                        .map(Resource::state)
                        .filter(State::flows)
                        .isPresent();
        if (!inForce) {
            throw new Refusal(
                    RefusalCode.SUBSCRIPTION_NOT_IN_FORCE, "使用授权不存在、已撤销或暂停 / unknown, revoked or suspended: " + name);
        }
    }

    /** Begins a replay of what waits now; one a subscription at a time. */
    long start(ParkedFilter filter, Integer perSecond, String by) {
        try {
            return jdbc.sql("with wanted as (select p.id" + ParkedFilter.FROM + """
                            )
                            insert into exchange.replay (subscription, generation, cause, ids, parked_from, parked_to,
                                newest, per_second, total, started_by)
                            select ?, coalesce((select min(generation) from exchange.delivery where subscription = ?), ''),
                                ?, ?, ?, ?, coalesce(max(id), 0), ?, count(*), ? from wanted returning id
                            """)
                    .params(filter.params())
                    .params(filter.subscription(), filter.subscription(), filter.cause())
                    .param(filter.ids() == null ? null : filter.ids().toArray(Long[]::new))
                    .param(filter.from() == null ? null : java.sql.Timestamp.from(filter.from()))
                    .param(filter.to() == null ? null : java.sql.Timestamp.from(filter.to()))
                    .params(perSecond, by)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException running) {
            throw new Refusal(RefusalCode.REPLAY_RUNNING, "该授权已有重放任务在运行 / stop it, or wait for its end");
        }
    }

    void stop(long id, String by) {
        jdbc.sql("""
                update exchange.replay set state = 'stopped', stopped_by = ?, ended_at = now()
                where id = ? and state = 'running'
                """).params(by, id).update();
    }

    /** Ends a replay that runs. */
    void end(long id, String state, String message) {
        jdbc.sql("""
                update exchange.replay set state = ?, message = ?, ended_at = now() where id = ? and state = 'running'
                """).params(state, message, id).update();
    }

    /** Says what a running replay waits for; {@code null} when it goes on. */
    void tell(long id, String message) {
        jdbc.sql("""
                update exchange.replay set message = ? where id = ? and state = 'running' and message is distinct from ?
                """).params(message, id, message).update();
    }

    Optional<Running> running(String subscription) {
        return jdbc.sql("""
                        select id, generation, per_second, started_by from exchange.replay
                        where subscription = ? and state = 'running'
                        """).param(subscription).query(Running.class).optional();
    }

    /** What comes next: rows that wait, and rows that were settled since it began and have no result yet. */
    List<Next> next(long id, int most) {
        return jdbc.sql("""
                        select p.id, p.partition, p.ordinal, p.state, p.replay
                        from exchange.replay r join exchange.parked p using (subscription, generation)
                        where r.id = ? and (p.partition, p.ordinal) > (r.place_lane, r.place_ordinal)
                            and p.id <= r.newest and (r.cause is null or p.cause = r.cause)
                            and (r.ids is null or p.id = any(r.ids))
                            and (r.parked_from is null or p.at >= r.parked_from)
                            and (r.parked_to is null or p.at < r.parked_to)
                            and (p.state = 'waiting' or p.decided_at >= r.started_at)
                        order by p.partition, p.ordinal limit ?
                        """).params(id, most).query(Next.class).list();
    }

    /** Notes results and the place, in one statement. */
    void note(long id, Map<Long, Fate> fates, Next last) {
        List<Long> rows = List.copyOf(fates.keySet());
        jdbc.sql("""
                        with added as (
                            insert into exchange.replay_result (replay, parked, outcome, reason)
                            select ?, * from unnest(?::bigint[], ?::text[], ?::text[])
                            on conflict (replay, parked) do nothing returning outcome)
                        update exchange.replay set place_lane = ?, place_ordinal = ?, message = null,
                            done = done + (select count(*) from added),
                            delivered = delivered + (select count(*) from added where outcome = 'delivered'),
                            still_refused = still_refused + (select count(*) from added where outcome = 'refused')
                        where id = ?
                        """)
                .param(id)
                .param(rows.toArray(Long[]::new))
                .param(rows.stream().map(row -> fates.get(row).outcome()).toArray(String[]::new))
                .param(rows.stream().map(row -> fates.get(row).reason()).toArray(String[]::new))
                .params(last.partition(), last.ordinal(), id)
                .update();
    }

    /** Subscriptions that have something to do: a replay, rows that go on by themselves, tries of an earlier life. */
    List<String> withWork() {
        return jdbc.sql("""
                        select subscription from exchange.replay where state = 'running'
                        union select subscription from exchange.parked where state = 'waiting' and due
                        union select subscription from exchange.parked where state = 'waiting' and attempt is not null
                        """).query(String.class).list();
    }

    /** Rows of a lane that go on by themselves. */
    record Due(String generation, int partition, List<Long> ids) {}

    List<Due> due(String subscription, int most) {
        return jdbc.sql("""
                        select generation, partition, coalesce(array_agg(id) filter (where due), '{}') from (
                            select p.generation, p.partition, p.id, p.due from exchange.parked p
                            join exchange.delivery d using (subscription, generation, partition)
                            where p.subscription = ? and p.state = 'waiting' and (p.due or p.attempt is not null)
                            order by p.partition, p.ordinal limit ?) found
                        group by generation, partition
                        """)
                .params(subscription, most)
                .query((rs, row) -> new Due(rs.getString(1), rs.getInt(2), List.of((Long[])
                        rs.getArray(3).getArray())))
                .list();
    }
}
