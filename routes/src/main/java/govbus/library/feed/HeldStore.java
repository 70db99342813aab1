package govbus.library.feed;

import govbus.exchange.Lane;
import govbus.library.HeldChanges;
import govbus.library.merge.Shape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mass changes that wait or waited for a person. */
@Component
class HeldStore implements HeldChanges {

    private final JdbcTemplate jdbc;

    HeldStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was decided for a place in a lane.
     *
     * @param upTo the last sequence that it is for; 0 while it is open
     */
    record Decision(long id, String kind, String state, long upTo) {}

    /** What is open for a source, or decided for a sequence of a lane; the newest counts. */
    Optional<Decision> decision(Shape shape, Lane lane, long sequence) {
        return jdbc
                .query(
                        """
                        select id, kind, state, coalesce((upto->>?)::bigint, 0) from library.held
                        where library = ? and resource = ? and (state = 'open' or (upto->>?)::bigint >= ?)
                        order by id desc limit 1
                        """,
                        (rs, row) -> new Decision(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getLong(4)),
                        Integer.toString(lane.partition()),
                        shape.library().name(),
                        lane.resource(),
                        Integer.toString(lane.partition()),
                        sequence)
                .stream()
                .findFirst();
    }

    /** Kept although what is held is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void hold(Shape shape, Lane lane, Excess excess) {
        jdbc.update(
                """
                insert into library.held (library, resource, kind, records, counted, percent)
                values (?, ?, ?, ?, ?, ?) on conflict (library, resource) where state = 'open' do nothing
                """,
                shape.library().name(),
                lane.resource(),
                excess.kind(),
                excess.records(),
                excess.counted(),
                excess.percent());
    }

    void leftOut(long id, long records) {
        jdbc.update("update library.held set left_out = left_out + ? where id = ?", records, id);
    }

    @Override
    public List<Held> list(String library) {
        return jdbc.query(
                "select * from library.held where library = ? order by id desc limit 200",
                (rs, row) -> held(rs),
                library);
    }

    private static Held held(ResultSet rs) throws SQLException {
        Timestamp decided = rs.getTimestamp("decided_at");
        Instant decidedAt = decided == null ? null : decided.toInstant();
        return new Held(
                rs.getLong("id"),
                rs.getString("library"),
                rs.getString("resource"),
                rs.getString("kind"),
                rs.getString("state"),
                rs.getLong("records"),
                rs.getLong("counted"),
                rs.getInt("percent"),
                rs.getTimestamp("since").toInstant(),
                rs.getLong("left_out"),
                rs.getString("decided_by"),
                decidedAt,
                rs.getString("note"));
    }

    @Override
    @Transactional
    public boolean release(long id, String by, String note) {
        return decide(id, "released", by, note);
    }

    @Override
    @Transactional
    public boolean refuse(long id, String by, String note) {
        return decide(id, "refused", by, note);
    }

    private boolean decide(long id, String state, String by, String note) {
        return jdbc.update("""
                        update library.held h set state = ?, decided_by = ?, decided_at = now(), note = ?,
                            upto = coalesce((select jsonb_object_agg(partition::text, last) from exchange.head
                                where resource = h.resource), '{}')
                        where id = ? and state = 'open'
                        """, state, by, note, id) == 1;
    }
}
