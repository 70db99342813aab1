package govbus.exchange.replay;

import govbus.exchange.replay.ReplayView.Result;
import govbus.exchange.replay.ReplayView.Selection;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows replays and the result of each row. */
@Component
class Replays {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final ParkedDesk desk;

    Replays(JdbcClient jdbc, ParkedDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** Of these subscriptions, {@code null} for all, also of those that were revoked since. */
    List<ReplayView> newest(Set<String> subscriptions) {
        String[] names = subscriptions == null ? null : subscriptions.toArray(String[]::new);
        return jdbc.sql("select * from exchange.replay where ?::text[] is null or subscription = any(?)"
                        + " order by started_at desc limit " + MOST)
                .params(names, names)
                .query(Replays::view)
                .list();
    }

    Optional<ReplayView> find(long id) {
        return jdbc.sql("select * from exchange.replay where id = ?")
                .param(id)
                .query(Replays::view)
                .optional();
    }

    List<Result> results(long id, int page, int size) {
        return jdbc.sql("""
                        select r.parked, p.resource, p.key, r.outcome, r.reason, r.at from exchange.replay_result r
                        left join exchange.parked p on p.id = r.parked
                        where r.replay = ? order by r.at, r.parked limit ? offset ?
                        """)
                .params(id, size, (long) (page - 1) * size)
                .query((rs, row) -> new Result(
                        rs.getLong(1),
                        rs.getString(3) == null ? null : desk.key(rs.getString(2), rs.getString(3)),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getTimestamp(6).toInstant()))
                .list();
    }

    private static ReplayView view(ResultSet rs, int row) throws SQLException {
        Array ids = rs.getArray("ids");
        return new ReplayView(
                rs.getLong("id"),
                rs.getString("subscription"),
                new Selection(
                        rs.getString("cause"),
                        ids == null ? null : List.of((Long[]) ids.getArray()),
                        instant(rs.getTimestamp("parked_from")),
                        instant(rs.getTimestamp("parked_to"))),
                rs.getObject("per_second", Integer.class),
                rs.getString("state"),
                rs.getString("message"),
                rs.getLong("total"),
                rs.getLong("done"),
                rs.getLong("delivered"),
                rs.getLong("still_refused"),
                rs.getString("started_by"),
                rs.getTimestamp("started_at").toInstant(),
                rs.getString("stopped_by"),
                instant(rs.getTimestamp("ended_at")),
                null);
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
