package govbus.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The line of each subject, in the store: every node shows the same. */
@Component
class Lines {

    private final JdbcTemplate jdbc;

    Lines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds lines for new subjects and takes those away that are no more. */
    void keep(Collection<String> names) {
        String[] all = names.toArray(String[]::new);
        jdbc.update(
                "insert into reconciliation.subject (name) select unnest(?::text[]) on conflict do nothing",
                (Object) all);
        jdbc.update("delete from reconciliation.subject where name <> all(?)", (Object) all);
    }

    Map<String, Line> all() {
        return jdbc.query("select * from reconciliation.subject", Lines::line).stream()
                .collect(Collectors.toMap(Line::name, Function.identity()));
    }

    /** The next run begins as soon as it can. */
    void request(String name) {
        jdbc.update("""
                insert into reconciliation.subject (name, requested_at) values (?, now())
                on conflict (name) do update set requested_at = now()
                """, name);
    }

    void started(String name) {
        jdbc.update("""
                update reconciliation.subject set state = 'running', progress = 0, requested_at = null,
                    started_at = now() where name = ?
                """, name);
    }

    /** In a transaction of its own: seen at once, and the line is not locked for as long as a side is read. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(String name, double share) {
        jdbc.update("update reconciliation.subject set progress = ? where name = ?", share, name);
    }

    /** It could not be compared just now; what was known still stands. */
    void putOff(String name, String state, String message) {
        jdbc.update("""
                update reconciliation.subject set state = ?, message = ?,
                    requested_at = coalesce(requested_at, now() + interval '1 minute') where name = ?
                """, state, message, name);
    }

    void failed(String name, String message) {
        jdbc.update(
                "update reconciliation.subject set state = 'failed', message = ?, ended_at = now() where name = ?",
                message,
                name);
    }

    /** Runs whose node is gone begin anew. */
    void interrupted() {
        jdbc.update("""
                update reconciliation.subject set state = 'failed', message = 'the run was interrupted',
                    requested_at = now() where state = 'running'
                """);
    }

    List<String> differing() {
        return jdbc.queryForList("select name from reconciliation.subject where differing > 0", String.class);
    }

    private static Line line(ResultSet rs, int row) throws SQLException {
        return new Line(
                rs.getString("name"),
                rs.getString("state"),
                rs.getDouble("progress"),
                instant(rs, "verified_through"),
                rs.getString("position"),
                rs.getObject("rows_expected", Long.class),
                rs.getObject("rows_found", Long.class),
                rs.getObject("in_flight", Long.class),
                rs.getLong("differing"),
                rs.getString("message"),
                instant(rs, "created_at"),
                instant(rs, "requested_at"),
                instant(rs, "started_at"),
                instant(rs, "ended_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp time = rs.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
