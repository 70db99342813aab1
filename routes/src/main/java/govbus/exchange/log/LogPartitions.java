package govbus.exchange.log;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the log's and the ledger's partitions in time ahead of the clock: a day each, a month each. */
@Component
class LogPartitions {

    private static final Logger LOG = LoggerFactory.getLogger(LogPartitions.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_AHEAD = 14;

    private final JdbcTemplate jdbc;

    LogPartitions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        create(LocalDate.now(CHINA));
    }

    @Scheduled(cron = "0 17 * * * *")
    void ahead() {
        create(LocalDate.now(CHINA));
    }

    private void create(LocalDate today) {
        for (int day = -1; day <= DAYS_AHEAD; day++) {
            LocalDate from = today.plusDays(day);
            create("exchange.batch", "exchange.batch_" + compact(from), from, from.plusDays(1));
        }
        YearMonth month = YearMonth.from(today.minusDays(1));
        for (int ahead = 0; ahead <= 2; ahead++) {
            LocalDate from = month.plusMonths(ahead).atDay(1);
            create("ledger.entry", "ledger.entry_" + compact(from), from, from.plusMonths(1));
        }
    }

    /** The names are made of dates only; two nodes may both try, and the second finds it there. */
    private void create(String parent, String name, LocalDate from, LocalDate to) {
        try {
            jdbc.execute("create table if not exists " + name + " partition of " + parent + " for values from ('" + from
                    + " 00:00:00+08') to ('" + to + " 00:00:00+08')");
        } catch (org.springframework.dao.DataAccessException raced) {
            LOG.debug("partition {} was made by another node meanwhile: {}", name, raced.getMessage());
        }
    }

    private static String compact(LocalDate date) {
        return date.toString().replace("-", "");
    }
}
