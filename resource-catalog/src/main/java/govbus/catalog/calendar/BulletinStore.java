package govbus.catalog.calendar;

import govbus.catalog.Catalog;
import govbus.catalog.Department;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The monthly bulletin (月度通报): how each department kept its deadlines. */
@Component
class BulletinStore {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Catalog catalog;

    BulletinStore(JdbcClient jdbc, Catalog catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    /** A month. */
    record Bulletin(String month, Instant madeAt, List<Line> departments) {}

    /**
     * A department's month.
     *
     * @param started clocks that began in it
     * @param onTime clocks that were answered in it, in time
     * @param late clocks that were answered in it, too late
     * @param running clocks open now that began before its end
     * @param overdue those of them that are past their last day
     * @param onTimePercent share of what was answered or should have been; {@code null} when there was nothing
     */
    record Line(
            String department,
            String title,
            long started,
            long onTime,
            long late,
            long running,
            long overdue,
            Integer onTimePercent) {}

    Bulletin of(String month) {
        Instant now = Instant.now();
        YearMonth wanted = parse(month, now);
        Instant from = wanted.atDay(1).atStartOfDay(CHINA).toInstant();
        Instant to = wanted.plusMonths(1).atDay(1).atStartOfDay(CHINA).toInstant();
        List<Line> lines = jdbc.sql("""
                select department,
                  count(*) filter (where started_at >= :from) as started,
                  count(*) filter (where state = 'stopped' and stopped_at >= :from and not stopped_late) as on_time,
                  count(*) filter (where state = 'stopped' and stopped_at >= :from and stopped_late) as late,
                  count(*) filter (where state <> 'stopped') as running,
                  count(*) filter (where state = 'running' and due_at < :now) as overdue
                from catalog.clock
                where started_at < :to and (state <> 'stopped' or stopped_at >= :from and stopped_at < :to
                  or started_at >= :from)
                group by department order by department""")
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("now", Timestamp.from(now))
                .query((row, index) -> line(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
        return new Bulletin(wanted.toString(), now, lines);
    }

    private Line line(String department, long started, long onTime, long late, long running, long overdue) {
        long all = onTime + late + overdue;
        Integer percent = all == 0 ? null : (Integer) (int) (onTime * 100 / all);
        return new Line(department, title(department), started, onTime, late, running, overdue, percent);
    }

    private String title(String department) {
        if (department.equals("authority")) {
            return "政务数据共享主管部门";
        }
        Department known = catalog.current().departments().get(department);
        return known == null ? department : known.title();
    }

    private static YearMonth parse(String month, Instant now) {
        try {
            return month == null || month.isBlank()
                    ? YearMonth.from(LocalDate.ofInstant(now, CHINA))
                    : YearMonth.parse(month);
        } catch (DateTimeException notAMonth) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "month: YYYY-MM");
        }
    }
}
