package govbus.quality;

import govbus.ledger.Entry;
import govbus.ledger.Hop;
import govbus.ledger.Ledger;
import govbus.quality.QuarantineDesk.Filter;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Discards quarantined records by name and reason, a line in the ledger each. */
@Component
class Discards {

    private static final int CHUNK = 1_000;
    private static final String UPDATE = """
            update quality.quarantine set state = 'discarded', decided_by = ?, decided_at = now(), reason = ?
            where state = 'waiting' and id = any(?) returning id, resource, receipt
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;

    Discards(JdbcClient jdbc, TransactionTemplate transaction, Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    private record Gone(long id, String resource, UUID receipt) {}

    /** Discards what waits of these; how many that were. */
    int discard(List<Long> ids, String by, String reason) {
        Integer discarded = transaction.execute(status -> {
            List<Gone> gone = jdbc.sql(UPDATE)
                    .params(by, reason, ids.toArray(Long[]::new))
                    .query(Gone.class)
                    .list();
            Entry.Use use = new Entry.Use(by, reason, null, null);
            ledger.write(gone.stream()
                    .map(one ->
                            Entry.decided(Hop.DISCARDED, one.resource(), one.receipt(), use, "quarantine " + one.id()))
                    .toList());
            return gone.size();
        });
        return discarded == null ? 0 : discarded;
    }

    /** Discards a group, in pieces of a thousand; each piece is final. */
    long discard(Filter group, String by, String reason) {
        long discarded = 0;
        while (true) {
            List<Long> ids = jdbc.sql(
                            "select id from quality.quarantine" + QuarantineDesk.WHERE + " order by id limit " + CHUNK)
                    .params(QuarantineDesk.params(group))
                    .query(Long.class)
                    .list();
            if (ids.isEmpty()) {
                return discarded;
            }
            discarded += discard(ids, by, reason);
        }
    }
}
