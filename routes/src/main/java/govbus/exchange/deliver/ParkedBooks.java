package govbus.exchange.deliver;

import govbus.ledger.Entry;
import govbus.ledger.Hop;
import govbus.ledger.KeyHash;
import govbus.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of parked rows: taken for a redelivery, delivered, refused again, or discarded. */
@Component
class ParkedBooks {

    private static final String OF_BAY = " where subscription = ? and generation = ? and partition = ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final BayLock lock;
    private final Ledger ledger;
    private final KeyHash hash;

    ParkedBooks(JdbcTemplate jdbc, TransactionTemplate transaction, BayLock lock, Ledger ledger, KeyHash hash) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.lock = lock;
        this.ledger = ledger;
        this.hash = hash;
    }

    /** Who takes rows, why, and by which replay; {@code replay} is {@code null} for rows that go on by themselves. */
    record Taker(String by, String note, Long replay) {}

    private record Gone(String resource, String key, long ordinal, String by, String note) {}

    /** Marks rows with the position that the target will be at when they are applied; durable before they are. */
    void take(List<Long> ids, long attempt, Taker taker) {
        transaction.executeWithoutResult(status ->
                jdbc.update("""
                update exchange.parked set attempt = ?, decided_by = ?, note = ?, replay = ?
                where id = any(?) and state = 'waiting'
                """, attempt, taker.by(), taker.note(), taker.replay(), ids.toArray(Long[]::new)));
    }

    /** Refused once more: it stays, with its new reason; durable before the target commits its neighbours. */
    void refused(long id, String reason) {
        transaction.executeWithoutResult(status -> jdbc.update("""
                update exchange.parked set reason = ?, behind = false, due = false, attempt = null, decided_by = null,
                    note = null
                where id = ? and state = 'waiting'
                """, reason, id));
    }

    /** Settles what the target says it has, and frees what it says it has not. */
    int settle(Bay bay, long position) {
        Integer delivered = transaction.execute(status -> {
            lock.hold(bay);
            jdbc.update(
                    "update exchange.parked set attempt = null, decided_by = null, note = null" + OF_BAY
                            + " and state = 'waiting' and attempt > ?",
                    bay.subscription(),
                    bay.generation(),
                    bay.partition(),
                    position);
            return leave(bay, Hop.REPLAYED, "delivered", position, " and attempt <= ?", position);
        });
        return delivered == null ? 0 : delivered;
    }

    /** Discards rows that no redelivery is just applying. */
    int discard(Bay bay, List<Long> ids, String by, String reason) {
        Integer discarded = transaction.execute(status -> {
            lock.hold(bay);
            jdbc.update(
                    "update exchange.parked set decided_by = ?, note = ?" + OF_BAY
                            + " and state = 'waiting' and attempt is null and id = any(?)",
                    by,
                    reason,
                    bay.subscription(),
                    bay.generation(),
                    bay.partition(),
                    ids.toArray(Long[]::new));
            return leave(bay, Hop.DISCARDED, "discarded", null, " and attempt is null and id = any(?)", (Object)
                    ids.toArray(Long[]::new));
        });
        return discarded == null ? 0 : discarded;
    }

    /** The book's lock comes first, so that each row is counted either here or when its delivery is noted. */
    private int leave(Bay bay, Hop hop, String state, Long position, String which, Object param) {
        List<Long> records = jdbc.queryForList(
                "select records from exchange.delivery" + OF_BAY + " for update", Long.class, bay.params());
        List<Gone> gone = jdbc.query(
                "update exchange.parked set state = '" + state + "', due = false, body = '', decided_at = now()"
                        + OF_BAY + " and state = 'waiting'" + which
                        + " returning resource, key, ordinal, decided_by, note",
                (rs, row) ->
                        new Gone(rs.getString(1), rs.getString(2), rs.getLong(3), rs.getString(4), rs.getString(5)),
                bay.subscription(),
                bay.generation(),
                bay.partition(),
                param);
        if (!gone.isEmpty()) {
            long noted = records.isEmpty() ? 0 : records.get(0);
            long counted = gone.stream().filter(one -> one.ordinal() < noted).count();
            jdbc.update(
                    "update exchange.delivery set parked = parked - ?, " + state + " = " + state + " + ?" + OF_BAY,
                    counted,
                    counted,
                    bay.subscription(),
                    bay.generation(),
                    bay.partition());
            release(bay, gone);
            ledger.write(entries(bay, hop, position, gone));
        }
        return gone.size();
    }

    /** Of each key, what waits first now goes on by itself, if it never was refused itself. */
    private void release(Bay bay, List<Gone> gone) {
        jdbc.update(
                """
                update exchange.parked p set due = true from (
                    select distinct on (key) id, behind from exchange.parked
                    where subscription = ? and generation = ? and partition = ? and state = 'waiting' and key = any(?)
                    order by key, ordinal) first
                where p.id = first.id and first.behind
                """,
                bay.subscription(),
                bay.generation(),
                bay.partition(),
                gone.stream().map(Gone::key).distinct().toArray(String[]::new));
    }

    private List<Entry> entries(Bay bay, Hop hop, Long position, List<Gone> gone) {
        Map<List<String>, List<Gone>> byTaker = gone.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(String.valueOf(one.by()), String.valueOf(one.note()), one.resource())));
        return byTaker.values().stream()
                .map(rows -> Entry.unparked(
                        hop,
                        rows.get(0).resource(),
                        bay.subscription(),
                        bay.partition(),
                        position,
                        rows.stream()
                                .mapToLong(one -> hash.of(one.resource(), one.key()))
                                .distinct()
                                .toArray(),
                        new Entry.Use(rows.get(0).by(), rows.get(0).note(), null, null)))
                .toList();
    }
}
