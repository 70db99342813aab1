package govbus.catalog.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clocks in the store. */
@Component
class ClockStore {
    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseClock clock) {
        jdbc.sql("""
                insert into catalog.clock (number, rule, department, started_at, started_on, days, deadline, due_at,
                  provisional, state, level, looked_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'running', ?, '-infinity')""")
                .params(
                        clock.number(),
                        clock.rule(),
                        clock.department(),
                        Timestamp.from(clock.startedAt()),
                        clock.startedOn(),
                        clock.days(),
                        clock.deadline(),
                        Timestamp.from(clock.dueAt()),
                        clock.provisional(),
                        clock.level())
                .update();
    }

    void save(CaseClock clock, LocalDate lookedOn) {
        jdbc.sql("""
                update catalog.clock set days = ?, held_days = ?, held_on = ?, deadline = ?, due_at = ?, provisional = ?,
                  state = ?, level = ?, looked_on = ?, stopped_at = ?, stopped_late = ? where id = ?""")
                .params(
                        clock.days(),
                        clock.heldDays(),
                        clock.heldOn(),
                        clock.deadline(),
                        Timestamp.from(clock.dueAt()),
                        clock.provisional(),
                        clock.state(),
                        clock.level(),
                        lookedOn,
                        clock.stoppedAt() == null ? null : Timestamp.from(clock.stoppedAt()),
                        clock.stoppedLate(),
                        clock.id())
                .update();
    }

    List<CaseClock> of(Collection<String> numbers) {
        return jdbc.sql("select * from catalog.clock where number = any(?) order by id")
                .param(numbers.toArray(String[]::new))
                .query((row, index) -> read(row))
                .list();
    }

    /** Clocks that run and were not looked at today, or have just ended. */
    List<CaseClock> toLookAt(LocalDate today, Instant now) {
        return jdbc.sql("""
                select * from catalog.clock where state = 'running'
                  and (looked_on < ? or due_at < ? and level not in ('overdue', 'escalated'))
                order by id limit 1000 for update skip locked""")
                .params(today, Timestamp.from(now))
                .query((row, index) -> read(row))
                .list();
    }

    List<CaseClock> unfinished() {
        return jdbc.sql("select * from catalog.clock where state <> 'stopped' order by id for update")
                .query((row, index) -> read(row))
                .list();
    }

    private static CaseClock read(ResultSet row) throws SQLException {
        Timestamp stopped = row.getTimestamp("stopped_at");
        return new CaseClock(
                row.getLong("id"),
                row.getString("number"),
                row.getString("rule"),
                row.getString("department"),
                row.getTimestamp("started_at").toInstant(),
                row.getObject("started_on", LocalDate.class),
                row.getInt("days"),
                row.getInt("held_days"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("deadline", LocalDate.class),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("provisional"),
                row.getString("state"),
                row.getString("level"),
                stopped == null ? null : stopped.toInstant(),
                row.getObject("stopped_late", Boolean.class));
    }
}
