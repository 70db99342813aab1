package govbus.ledger;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Drops the ledger's months that are older than their time, with a line in the ledger that says so. */
@Component
class LedgerRetention {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerRetention.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final LedgerSettings settings;

    LedgerRetention(JdbcTemplate jdbc, TransactionTemplate transaction, Ledger ledger, LedgerSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
        this.settings = settings;
    }

    @Scheduled(cron = "0 53 2 * * *")
    void dropOld() {
        try {
            dropOld(YearMonth.now(CHINA));
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn("old months of the ledger are dropped later: {}", unavailable.getMessage());
        }
    }

    void dropOld(YearMonth now) {
        String limit =
                "entry_" + now.minusMonths(settings.keepMonths()).atDay(1).format(DateTimeFormatter.BASIC_ISO_DATE);
        List<String> months = jdbc.queryForList("""
                select 'ledger.' || c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = 'ledger.entry'::regclass and c.relname ~ '^entry_[0-9]{8}$' and c.relname < ?
                order by c.relname
                """, String.class, limit);
        months.forEach(month -> transaction.executeWithoutResult(status -> drop(month)));
    }

    private void drop(String month) {
        jdbc.execute("set local lock_timeout = '2s'");
        jdbc.execute("drop table if exists " + month);
        String note = month + " is older than " + settings.keepMonths() + " months";
        ledger.write(List.of(
                Entry.decided(Hop.DISCARDED, "ledger", null, new Entry.Use("govbus", "retention", null, null), note)));
        LOG.info("{}: dropped", note);
    }
}
