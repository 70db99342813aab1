package govbus.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sorts the keys of new lines into their index, aside of the commits that wrote them: sorted in by thousands they cost a
 * tenth, and a search looks through what is not sorted in yet.
 */
@Component
class LedgerKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerKeeper.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    LedgerKeeper(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** All partitions' indexes are asked: one to which nothing came costs the look at one page. */
    @Scheduled(fixedDelay = 500)
    void sortIn() {
        try {
            // An index can be made anew from its table: this need not wait for the disk.
            transaction.executeWithoutResult(status -> {
                jdbc.execute("set local synchronous_commit = off");
                jdbc.queryForObject("""
                        select sum(gin_clean_pending_list(inhrelid::regclass)) from pg_inherits
                        where inhparent = 'ledger.entry_keys'::regclass
                        """, Long.class);
            });
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.debug("keys are sorted in later: {}", unavailable.getMessage());
        }
    }
}
