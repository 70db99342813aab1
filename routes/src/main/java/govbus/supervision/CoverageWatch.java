package govbus.supervision;

import govbus.exchange.watch.Bulletins;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells of entries that missed their update cycle, one bulletin a department, and keeps each day's figures. */
@Component
class CoverageWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CoverageWatch.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String OVERDUE = "update-overdue";
    private static final int MOST_NAMED = 5;

    private final CoverageDesk desk;
    private final Bulletins bulletins;
    private final JdbcTemplate jdbc;

    CoverageWatch(CoverageDesk desk, Bulletins bulletins, JdbcTemplate jdbc) {
        this.desk = desk;
        this.bulletins = bulletins;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = 300_000, initialDelay = 60_000)
    void look() {
        try {
            Coverage coverage = desk.now();
            tell(coverage);
            keep(coverage);
        } catch (DataAccessException away) {
            LOG.warn("coverage could not be measured, and is again in five minutes: {}", away.getMessage());
        }
    }

    void tell(Coverage coverage) {
        for (DepartmentCoverage department : coverage.departments()) {
            List<EntryCoverage> overdue = coverage.entries().stream()
                    .filter(entry -> entry.kind() == EntryState.OVERDUE)
                    .filter(entry -> entry.department().equals(department.name()))
                    .sorted(Coverage.WORST)
                    .toList();
            if (overdue.isEmpty()) {
                bulletins.settle(department.name(), OVERDUE);
            } else {
                bulletins.tell(department.name(), "warning", OVERDUE, sentence(overdue));
            }
        }
    }

    private static String sentence(List<EntryCoverage> overdue) {
        List<String> named = overdue.stream()
                .limit(MOST_NAMED)
                .map(entry -> entry.title() + " (" + entry.overdueDays() + " d)")
                .toList();
        return overdue.size() + " 个资源逾期未更新 / entries overdue: " + String.join(", ", named);
    }

    private void keep(Coverage coverage) {
        LocalDate today = LocalDate.ofInstant(coverage.at(), CHINA);
        List<Object[]> rows = coverage.departments().stream()
                .map(one -> new Object[] {
                    today,
                    one.name(),
                    one.systems(),
                    one.systemsWithoutEntry(),
                    one.entries(),
                    one.mounted(),
                    one.overdue()
                })
                .toList();
        jdbc.batchUpdate("""
                insert into supervision.coverage_day
                  (day, department, systems, without_entry, entries, mounted, overdue) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (day, department) do update set systems = excluded.systems,
                  without_entry = excluded.without_entry, entries = excluded.entries,
                  mounted = excluded.mounted, overdue = excluded.overdue
                """, rows);
    }
}
