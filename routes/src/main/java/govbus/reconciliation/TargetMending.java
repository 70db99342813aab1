package govbus.reconciliation;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.adapter.TargetScan;
import govbus.exchange.Keys;
import govbus.exchange.Lane;
import govbus.exchange.deliver.Redelivery;
import govbus.exchange.deliver.Redelivery.Item;
import govbus.exchange.deliver.Redelivery.Outcome;
import govbus.exchange.deliver.Redelivery.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Sends a target just what differs: the newest row of each key up to the target's position, chosen while its lane is held,
 * so that nothing newer can be overwritten; and deletions of what the log does not have.
 */
@Component
class TargetMending {

    private static final int TOGETHER = 1_000;

    private final LogFold fold;
    private final AcceptedState state;
    private final TargetCheck targets;
    private final Redelivery redelivery;

    TargetMending(LogFold fold, AcceptedState state, TargetCheck targets, Redelivery redelivery) {
        this.fold = fold;
        this.state = state;
        this.targets = targets;
        this.redelivery = redelivery;
    }

    Mended mend(Subject.OfTarget subject, List<Books.Noted> differences, String by, String reason) {
        Mended mended = new Mended(new ArrayList<>(), new ArrayList<>());
        Map<Integer, List<Books.Noted>> lanes = new TreeMap<>();
        for (Books.Noted one : differences) {
            int partition = Lane.partitionOf(one.logKey(), subject.resource().partitions());
            lanes.computeIfAbsent(partition, none -> new ArrayList<>()).add(one);
        }
        lanes.forEach((partition, all) -> {
            for (int from = 0; from < all.size(); from += TOGETHER) {
                List<Books.Noted> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
                send(subject, partition, some, by, reason, mended);
            }
        });
        return mended;
    }

    private void send(
            Subject.OfTarget subject,
            int partition,
            List<Books.Noted> differences,
            String by,
            String reason,
            Mended mended) {
        Map<String, String> keys = new HashMap<>();
        differences.forEach(one -> keys.put(one.logKey(), one.key()));
        Set<String> sent = new HashSet<>();
        Outcome outcome = redelivery.redeliver(subject.name(), partition, by, reason, () -> {
            Selection selection = choose(subject, partition, keys.keySet(), mended);
            selection.rows().forEach(item -> sent.add(item.key()));
            return selection;
        });
        outcome.refused().forEach(one -> {
            sent.remove(one.key());
            mended.refused().add(new Mended.Refused(keys.get(one.key()), one.reason()));
        });
        sent.forEach(key -> mended.healed().add(keys.get(key)));
    }

    /** With the lane held the target's position cannot move. */
    private Selection choose(Subject.OfTarget subject, int partition, Set<String> keys, Mended mended) {
        Granted granted = new Granted(subject.subscription(), subject.resource());
        long position;
        boolean keepsDeleted;
        try (TargetScan scan = targets.scan(subject.subscription())) {
            position = scan.position(partition).orElse(0);
            keepsDeleted = scan.keepsDeleted();
        }
        fold.advance(subject.resource());
        Map<String, Kept> newest = new HashMap<>();
        state.of(subject.resource(), keys).forEach(row -> newest.put(row.key(), row));
        List<Item> items = new ArrayList<>();
        for (String key : keys) {
            Kept kept = newest.get(key);
            if (kept != null && kept.sequence() > position) {
                mended.refused().add(new Mended.Refused(key, "a newer record of the key is under way"));
                continue;
            }
            Row row = kept == null
                    ? deletion(granted, subject, key)
                    : granted.of(List.of(kept)).get(0);
            if (row.change() == Change.DELETED && keepsDeleted) {
                mended.refused().add(new Mended.Refused(key, "this target keeps rows that were deleted"));
            } else {
                items.add(new Item(key, row));
            }
        }
        return new Selection(granted.items(), items);
    }

    private static Row deletion(Granted granted, Subject.OfTarget subject, String key) {
        String[] parts = Keys.parts(key, subject.resource().key().size());
        String[] values = new String[granted.items().size()];
        for (int i = 0; i < parts.length; i++) {
            values[granted.items().indexOf(subject.resource().key().get(i))] = parts[i];
        }
        return Row.of(Change.DELETED, values, null, null);
    }
}
