package govbus.exchange.log;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
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

    void create(LocalDate today) {
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
        String create = "create table if not exists " + name + " partition of " + parent + " for values from ('" + from
                + " 00:00:00+08') to ('" + to + " 00:00:00+08')";
        try {
            jdbc.execute(create);
        } catch (DataIntegrityViolationException taken) {
            LOG.warn("rows of {} stood without a partition; they are put into it now", name);
            jdbc.execute(rescue(parent, create));
        } catch (DataAccessException raced) {
            LOG.debug("partition {} was made by another node meanwhile: {}", name, raced.getMessage());
        }
    }

    /**
     * Rows that came while their partition was missing stand in the default one: all go round once. Without a transaction
     * around them the statements of one call are one.
     */
    private static String rescue(String parent, String create) {
        String strays = parent + "_default";
        return "alter table " + parent + " detach partition " + strays + "; " + create + "; create table " + strays
                + "_new partition of " + parent + " default; insert into " + parent
                + " overriding system value select * from " + strays + "; drop table " + strays + "; alter table "
                + strays + "_new rename to " + strays.substring(strays.indexOf('.') + 1);
    }

    private static String compact(LocalDate date) {
        return date.toString().replace("-", "");
    }
}
