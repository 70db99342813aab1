package govbus.exchange.deliver;

import govbus.adapter.Row;
import govbus.adapter.Target;
import govbus.exchange.log.BatchCodec;
import govbus.ledger.Entry;
import govbus.ledger.KeyHash;
import govbus.ledger.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the rows that a target refused, with the reason; later rows of the same key wait behind them. A subscription in
 * another form is fed anew, and nothing of it waits behind what the earlier form could not place.
 */
@Component
class Parking {

    private static final String BEHIND = "waits behind an earlier record of the same key";
    private static final String INSERT = """
            insert into exchange.parked
                (subscription, generation, partition, resource, ordinal, key, body, reason, behind)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final BayLock lock;
    private final Ledger ledger;
    private final KeyHash hash;

    /** Bays known to hold nothing that a row could meet: then nothing need be asked. */
    private final Set<Bay> empty = ConcurrentHashMap.newKeySet();

    Parking(JdbcTemplate jdbc, TransactionTemplate transaction, BayLock lock, Ledger ledger, KeyHash hash) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.lock = lock;
        this.ledger = ledger;
        this.hash = hash;
    }

    /**
     * The rows of a parcel that may go on, by their index. A row whose key waits for an earlier one is parked behind it;
     * one that is parked already, by a try that ended before it was noted, stays where it is. One that a replay delivered
     * goes on again only if the target does not remember that, because it was put back to an earlier time.
     */
    List<Integer> goingOn(Feeding feeding, Parcel parcel, Target target) {
        if (empty.contains(Bay.of(feeding))) {
            return IntStream.range(0, parcel.rows().size()).boxed().toList();
        }
        return transaction.execute(status -> sorted(feeding, parcel, target));
    }

    private List<Integer> sorted(Feeding feeding, Parcel parcel, Target target) {
        Bay bay = Bay.of(feeding);
        lock.hold(bay);
        Map<String, Long> waiting = waiting(bay, Set.copyOf(parcel.keys()));
        Set<Long> parked = parkedFrom(bay, parcel.after().records(), target);
        if (waiting.isEmpty() && parked.isEmpty() && holdsNothing(bay)) {
            empty.add(bay);
        }
        List<Integer> goingOn = new ArrayList<>(parcel.rows().size());
        List<Integer> behind = new ArrayList<>();
        for (int i = 0; i < parcel.rows().size(); i++) {
            long ordinal = parcel.after().records() + i;
            if (parked.contains(ordinal)) {
                continue;
            }
            boolean held = waiting.getOrDefault(parcel.keys().get(i), Long.MAX_VALUE) < ordinal;
            (held ? behind : goingOn).add(i);
        }
        keep(feeding, parcel, behind, BEHIND, true);
        return goingOn;
    }

    /** By key, the first ordinal that waits. */
    Map<String, Long> waiting(Bay bay, Set<String> keys) {
        Map<String, Long> waiting = new HashMap<>();
        jdbc.query(
                """
                select key, min(ordinal) from exchange.parked
                where subscription = ? and generation = ? and partition = ? and state = 'waiting' and key = any(?)
                group by key
                """,
                rs -> {
                    waiting.put(rs.getString(1), rs.getLong(2));
                },
                bay.subscription(),
                bay.generation(),
                bay.partition(),
                keys.toArray(String[]::new));
        return waiting;
    }

    private Set<Long> parkedFrom(Bay bay, long ordinal, Target target) {
        Map<Long, Long> attempts = new HashMap<>();
        jdbc.query(
                """
                select ordinal, case when state = 'delivered' then attempt end from exchange.parked
                where subscription = ? and generation = ? and partition = ? and ordinal >= ?
                """,
                rs -> {
                    attempts.put(rs.getLong(1), rs.getObject(2, Long.class));
                },
                bay.subscription(),
                bay.generation(),
                bay.partition(),
                ordinal);
        if (attempts.values().stream().anyMatch(Objects::nonNull)) {
            long remembered = target.position(Redelivery.aside(bay.partition())).orElse(0);
            attempts.values().removeIf(attempt -> attempt != null && attempt > remembered);
        }
        return attempts.keySet();
    }

    private boolean holdsNothing(Bay bay) {
        return jdbc.queryForObject("""
                        select not exists (select from exchange.parked
                            where subscription = ? and generation = ? and partition = ? and state = 'waiting')
                        """, Boolean.class, bay.params());
    }

    /** Parks a row durably; the same row twice is kept once. */
    void park(Feeding feeding, Parcel parcel, int index, String reason) {
        transaction.executeWithoutResult(status -> keep(feeding, parcel, List.of(index), reason, false));
    }

    private void keep(Feeding feeding, Parcel parcel, List<Integer> indexes, String reason, boolean behind) {
        if (indexes.isEmpty()) {
            return;
        }
        empty.remove(Bay.of(feeding));
        List<Object[]> rows = new ArrayList<>(indexes.size());
        long[] keys = new long[indexes.size()];
        for (int i = 0; i < keys.length; i++) {
            String key = parcel.keys().get(indexes.get(i));
            keys[i] = hash.of(feeding.lane().resource(), key);
            rows.add(row(feeding, parcel, indexes.get(i), reason, behind));
        }
        int kept = 0;
        for (int one : jdbc.batchUpdate(INSERT, rows)) {
            kept += one;
        }
        if (kept > 0) {
            ledger.write(List.of(Entry.parked(
                    feeding.lane().resource(),
                    feeding.subscription().name(),
                    feeding.lane().partition(),
                    parcel.after().sequence() + 1,
                    parcel.upTo().sequence(),
                    keys,
                    reason)));
        }
    }

    private static Object[] row(Feeding feeding, Parcel parcel, int index, String reason, boolean behind) {
        String key = parcel.keys().get(index);
        Row row = parcel.rows().get(index);
        return new Object[] {
            feeding.subscription().name(),
            feeding.generation(),
            feeding.lane().partition(),
            feeding.lane().resource(),
            // A parcel's bounds may differ when it is fed again, the distance of a row from the lane's start does not.
            parcel.after().records() + index,
            key,
            BatchCodec.encode(parcel.items(), List.of(key), List.of(row)),
            reason,
            behind
        };
    }

    boolean mayHoldRows(Feeding feeding) {
        return !empty.contains(Bay.of(feeding));
    }

    /** Another node, or an earlier life of this one, may have parked rows of this lane. */
    void lookAgain(Feeding feeding) {
        empty.remove(Bay.of(feeding));
    }

    /** A subscription was removed: what waits for it goes, so that one declared anew begins anew. */
    void forget(String subscription) {
        empty.removeIf(bay -> bay.subscription().equals(subscription));
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "update exchange.replay set state = 'failed', message = 'subscription-not-in-force', ended_at = now()"
                            + " where subscription = ? and state = 'running'",
                    subscription);
            jdbc.update("delete from exchange.parked where subscription = ?", subscription);
        });
    }
}
