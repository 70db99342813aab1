package govbus.reconciliation;

import govbus.reconciliation.Views.RunView;
import govbus.reconciliation.Windows.Window;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a run has found: the line, the windows, the differences, and the run in the history. */
@Component
class Books {

    private static final int TOGETHER = 1_000;

    private final JdbcTemplate jdbc;

    Books(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A difference as it is kept. */
    record Noted(long id, String key, String logKey, Difference.Kind kind, Instant since) {}

    @Transactional
    public void ended(String name, Findings findings) {
        Windows windows = findings.result().windows();
        Timestamp at = Timestamp.from(findings.at().truncatedTo(ChronoUnit.MICROS));
        String state = findings.same() ? "verified" : "differs";
        jdbc.update(
                """
                update reconciliation.subject set state = ?, progress = 1, message = '', position = ?,
                    rows_expected = ?, rows_found = ?, in_flight = ?, differing = ?, ended_at = now(),
                    verified_through = case when ? then ? else verified_through end
                where name = ?
                """,
                state,
                findings.position(),
                windows.rowsExpected(),
                windows.rowsFound(),
                findings.inFlight(),
                windows.differing(),
                findings.same(),
                at,
                name);
        jdbc.update("delete from reconciliation.checksum where subject = ?", name);
        jdbc.batchUpdate(
                "insert into reconciliation.checksum values (?, ?, ?, ?, ?, ?, ?)",
                windows.all(),
                TOGETHER,
                (statement, window) -> set(statement, name, window));
        keep(name, findings.result().differences(), at);
        history(name);
    }

    private static void set(java.sql.PreparedStatement statement, String name, Window window)
            throws java.sql.SQLException {
        statement.setString(1, name);
        statement.setInt(2, window.number());
        statement.setLong(3, window.expectedCount());
        statement.setLong(4, window.expectedSum());
        statement.setLong(5, window.foundCount());
        statement.setLong(6, window.foundSum());
        statement.setLong(7, window.differing());
    }

    /** One that was there before keeps its number and its beginning. */
    private void keep(String name, List<Difference> differences, Timestamp at) {
        jdbc.batchUpdate("""
                insert into reconciliation.difference (subject, key, log_key, kind, seen, since)
                values (?, ?, ?, ?, ?, ?)
                on conflict (subject, key) do update set log_key = excluded.log_key, kind = excluded.kind,
                    seen = excluded.seen
                """, differences, TOGETHER, (statement, one) -> {
            statement.setString(1, name);
            statement.setString(2, one.key());
            statement.setString(3, one.logKey());
            statement.setString(4, one.kind().word());
            statement.setTimestamp(5, at);
            statement.setTimestamp(6, at);
        });
        jdbc.update("delete from reconciliation.difference where subject = ? and seen <> ?", name, at);
    }

    private void history(String name) {
        jdbc.update("""
                insert into reconciliation.run (subject, state, position, rows_expected, rows_found, in_flight,
                    differing, message, started_at, ended_at)
                select name, state, position, rows_expected, rows_found, in_flight, differing, message, started_at,
                    ended_at from reconciliation.subject where name = ?
                """, name);
        jdbc.update("delete from reconciliation.run where subject = ? and ended_at < now() - interval '90 days'", name);
    }

    List<Noted> differences(String name, int most, long offset) {
        return jdbc.query(
                """
                select id, key, log_key, kind, since from reconciliation.difference where subject = ?
                order by id limit ? offset ?
                """,
                (rs, row) -> new Noted(
                        rs.getLong(1),
                        rs.getString(2),
                        rs.getString(3),
                        Difference.Kind.valueOf(rs.getString(4).toUpperCase(java.util.Locale.ROOT)),
                        rs.getTimestamp(5).toInstant()),
                name,
                most,
                offset);
    }

    long count(String name) {
        return jdbc.queryForObject(
                "select count(*) from reconciliation.difference where subject = ?", Long.class, name);
    }

    /** These were mended; the next run proves it. */
    void mended(String name, Collection<String> keys) {
        jdbc.update(
                "delete from reconciliation.difference where subject = ? and key = any(?)",
                name,
                keys.toArray(String[]::new));
    }

    List<Window> windows(String name) {
        return jdbc.query(
                "select * from reconciliation.checksum where subject = ? order by number",
                (rs, row) -> new Window(
                        rs.getInt(2), rs.getLong(3), rs.getLong(4), rs.getLong(5), rs.getLong(6), rs.getLong(7)),
                name);
    }

    /** The newest runs. */
    List<RunView> runs(String name) {
        return jdbc.query(
                "select * from reconciliation.run where subject = ? order by ended_at desc limit 50",
                (rs, row) -> new RunView(
                        rs.getString("state"),
                        rs.getString("position"),
                        rs.getObject("rows_expected", Long.class),
                        rs.getObject("rows_found", Long.class),
                        rs.getObject("in_flight", Long.class),
                        rs.getLong("differing"),
                        rs.getTimestamp("started_at").toInstant(),
                        rs.getTimestamp("ended_at").toInstant()),
                name);
    }
}
