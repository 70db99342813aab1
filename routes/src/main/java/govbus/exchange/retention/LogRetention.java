package govbus.exchange.retention;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Drops the log's days that are older than their time and that nobody needs any more, the oldest first, never a later before. */
@Component
class LogRetention {

    private static final Logger LOG = LoggerFactory.getLogger(LogRetention.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String PREFIX = "exchange.batch_";
    private static final long ONE_AT_A_TIME = 0x676F76627573L;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Catalog catalog;
    private final LogHolds holds;
    private final RetentionSettings settings;

    LogRetention(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Catalog catalog,
            LogHolds holds,
            RetentionSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.catalog = catalog;
        this.holds = holds;
        this.settings = settings;
    }

    @Scheduled(cron = "0 43 * * * *")
    void dropOld() {
        try {
            dropOld(LocalDate.now(CHINA));
        } catch (DataAccessException | TransactionException unavailable) {
            // Somebody reads it just now, or the store is away: the next hour will do.
            LOG.warn("old days of the log are dropped later: {}", unavailable.getMessage());
        }
    }

    void dropOld(LocalDate today) {
        CatalogSnapshot current = catalog.current();
        // Revision 0 is a catalogue that has not been read yet: nothing is dropped on its word.
        if (current.revision() == 0) {
            return;
        }
        for (String day : daysBefore(today.minusDays(settings.logDays()))) {
            Optional<String> reason = holds.reason(day, current, today);
            if (reason.isPresent()) {
                LOG.info("{} stays: {}", day, reason.get());
                return;
            }
            transaction.executeWithoutResult(status -> drop(day));
        }
    }

    private List<String> daysBefore(LocalDate limit) {
        return jdbc.queryForList("""
                select 'exchange.' || c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = 'exchange.batch'::regclass and c.relname ~ '^batch_[0-9]{8}$' and c.relname < ?
                order by c.relname
                """, String.class, "batch_" + limit.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** The beginning of each lane is noted with the drop: readers that start before it begin there. */
    private void drop(String day) {
        boolean mine = Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, ONE_AT_A_TIME));
        if (!mine || !day.startsWith(PREFIX)) {
            return;
        }
        jdbc.execute("set local lock_timeout = '2s'");
        jdbc.execute("lock table " + day + " in access exclusive mode");
        jdbc.update("insert into exchange.log_start (resource, partition, seq, records)"
                + " select resource, partition, max(seq) + 1, max(cumulative) from " + day + " group by 1, 2"
                + " on conflict (resource, partition) do update set seq = excluded.seq, records = excluded.records"
                + " where excluded.seq > log_start.seq");
        jdbc.execute("drop table " + day);
        LOG.info("{} is older than {} days and nobody needs it: dropped", day, settings.logDays());
    }
}
