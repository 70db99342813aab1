package govbus.exchange.deliver;

import govbus.adapter.Row;
import govbus.exchange.log.BatchCodec;
import govbus.ledger.Entry;
import govbus.ledger.KeyHash;
import govbus.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the rows that a target refused, with the reason; later rows of the same key wait behind them. A subscription in
 * another form is fed anew, and nothing of it waits behind what the earlier form could not place.
 */
@Component
public class Parking {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final KeyHash hash;
    private final Map<Form, Set<String>> waiting = new ConcurrentHashMap<>();

    Parking(JdbcClient jdbc, Ledger ledger, KeyHash hash) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.hash = hash;
    }

    private record Form(String subscription, String generation) {}

    /** Keys of a subscription that wait for a parked row; nearly always none. */
    Set<String> keysWaiting(Feeding feeding) {
        Form form = new Form(feeding.subscription().name(), feeding.generation());
        return waiting.computeIfAbsent(form, one -> {
            Set<String> keys = ConcurrentHashMap.newKeySet();
            keys.addAll(jdbc.sql("""
                            select distinct key from exchange.parked
                            where subscription = ? and generation = ? and state = 'waiting'
                            """)
                    .params(one.subscription(), one.generation())
                    .query(String.class)
                    .list());
            return keys;
        });
    }

    /** Parks a row durably; the same row twice is kept once. */
    @Transactional
    public void park(Feeding feeding, Parcel parcel, int index, String reason) {
        String subscription = feeding.subscription().name();
        String key = parcel.keys().get(index);
        Row row = parcel.rows().get(index);
        byte[] body = BatchCodec.encode(parcel.items(), List.of(key), List.of(row));
        // A parcel's bounds may differ when it is fed again, the distance of a row from the lane's start does not.
        long ordinal = parcel.after().records() + index;
        int kept = jdbc.sql("""
                        insert into exchange.parked
                            (subscription, generation, resource, partition, ordinal, key, body, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        subscription,
                        feeding.generation(),
                        feeding.lane().resource(),
                        feeding.lane().partition(),
                        ordinal,
                        key,
                        body,
                        reason)
                .update();
        keysWaiting(feeding).add(key);
        if (kept == 1) {
            long[] keys = {hash.of(feeding.lane().resource(), key)};
            ledger.write(List.of(Entry.parked(
                    feeding.lane().resource(),
                    subscription,
                    feeding.lane().partition(),
                    parcel.after().sequence() + 1,
                    parcel.upTo().sequence(),
                    keys,
                    reason)));
        }
    }

    /** Forgets what is known of a subscription that was removed. */
    public void forget(String subscription) {
        waiting.keySet().removeIf(form -> form.subscription().equals(subscription));
    }
}
