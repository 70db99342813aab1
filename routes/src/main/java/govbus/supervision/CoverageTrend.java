package govbus.supervision;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of past days. */
@Component
class CoverageTrend {
    private static final int DAYS = 90;

    private final JdbcClient jdbc;

    CoverageTrend(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of a day. */
    record Day(LocalDate day, long entries, long mounted, long overdue) {}

    /** The last three months, oldest first; {@code null} for the whole city. */
    List<Day> of(String department) {
        return jdbc.sql("""
                        select day, sum(entries) as entries, sum(mounted) as mounted, sum(overdue) as overdue
                        from supervision.coverage_day
                        where (:department::text is null or department = :department) and day > current_date - :days
                        group by day order by day
                        """)
                .param("department", department)
                .param("days", DAYS)
                .query((row, index) -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getLong("entries"),
                        row.getLong("mounted"),
                        row.getLong("overdue")))
                .list();
    }
}
