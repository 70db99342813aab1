package govbus.exchange.retention;

import govbus.ledger.LedgerSettings;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets idempotency keys on which nobody may rely any more, and receipts that are older than the ledger; some at a time
 * so that no commit waits for it.
 */
@Component
class KeyRetention {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRetention.class);
    private static final int AT_ONCE = 10_000;

    private final JdbcTemplate jdbc;
    private final RetentionSettings settings;
    private final LedgerSettings ledger;

    KeyRetention(JdbcTemplate jdbc, RetentionSettings settings, LedgerSettings ledger) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.ledger = ledger;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void forget() {
        try {
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
            forgetKeys(now.minusDays(settings.idempotencyDays()));
            forgetReceipts(now.minusMonths(ledger.keepMonths()));
        } catch (DataAccessException unavailable) {
            LOG.warn("keys and receipts are forgotten later: {}", unavailable.getMessage());
        }
    }

    void forgetKeys(OffsetDateTime before) {
        int forgotten;
        do {
            forgotten = jdbc.update("""
                    delete from exchange.idempotency where ctid = any(array(
                        select ctid from exchange.idempotency where at < ? limit ?))
                    """, before, AT_ONCE);
        } while (forgotten == AT_ONCE);
    }

    /** Receipts begin with their time, so the oldest are the first of their key. */
    void forgetReceipts(OffsetDateTime before) {
        UUID limit = new UUID(before.toInstant().toEpochMilli() << 16, 0);
        int forgotten;
        do {
            forgotten = jdbc.update("""
                    delete from exchange.receipt where ctid = any(array(
                        select ctid from exchange.receipt where id < ? and at < ? limit ?))
                    """, limit, before, AT_ONCE);
        } while (forgotten == AT_ONCE);
    }
}
