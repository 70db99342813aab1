package govbus.exchange.deliver;

import govbus.exchange.deliver.Redelivery.Item;
import govbus.exchange.deliver.Redelivery.Outcome;
import govbus.exchange.deliver.Redelivery.Refused;
import govbus.exchange.deliver.Redelivery.Selection;
import govbus.exchange.deliver.Redelivery.Turn;
import govbus.ledger.Entry;
import govbus.ledger.Hop;
import govbus.ledger.KeyHash;
import govbus.ledger.Ledger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Redeliveries of what somebody else chose: never past a parked row of the same key. */
@Component
class RepairTurns {

    private final Parking parking;
    private final Ledger ledger;
    private final KeyHash hash;

    RepairTurns(Parking parking, Ledger ledger, KeyHash hash) {
        this.parking = parking;
        this.ledger = ledger;
        this.hash = hash;
    }

    Turn turn(Feeding feeding, String by, String note, Supplier<Selection> choose) {
        return new Repair(feeding, new Entry.Use(by, note, null, null), choose);
    }

    private final class Repair implements Turn {
        private final Feeding feeding;
        private final Entry.Use use;
        private final Supplier<Selection> choose;
        private final List<Integer> free = new ArrayList<>();
        private final List<Refused> waiting = new ArrayList<>();
        private Selection wanted;

        Repair(Feeding feeding, Entry.Use use, Supplier<Selection> choose) {
            this.feeding = feeding;
            this.use = use;
            this.choose = choose;
        }

        @Override
        public Selection choose(long position) {
            wanted = choose.get();
            if (wanted == null) {
                return null;
            }
            Set<String> keys = wanted.rows().stream().map(Item::key).collect(Collectors.toSet());
            Set<String> parked = parking.waiting(Bay.of(feeding), keys).keySet();
            for (int i = 0; i < wanted.rows().size(); i++) {
                String key = wanted.rows().get(i).key();
                if (parked.contains(key)) {
                    waiting.add(new Refused(i, key, "waits behind a parked record of the same key"));
                } else {
                    free.add(i);
                }
            }
            return new Selection(
                    wanted.items(), free.stream().map(wanted.rows()::get).toList());
        }

        @Override
        public void refused(Refused refused) {
            // The target is as it was, and the caller is told: it still differs there.
        }

        @Override
        public Outcome ended(Outcome outcome) {
            Set<Integer> left = new HashSet<>();
            outcome.refused().forEach(one -> {
                int index = free.get(one.index());
                left.add(index);
                waiting.add(new Refused(index, one.key(), one.reason()));
            });
            long[] keys = free.stream()
                    .filter(index -> !left.contains(index))
                    .mapToLong(index -> hash.of(
                            feeding.lane().resource(), wanted.rows().get(index).key()))
                    .distinct()
                    .toArray();
            if (keys.length > 0) {
                ledger.write(List.of(Entry.unparked(
                        Hop.REPLAYED,
                        feeding.lane().resource(),
                        feeding.subscription().name(),
                        feeding.lane().partition(),
                        null,
                        keys,
                        use)));
            }
            return new Outcome(outcome.applied(), List.copyOf(waiting));
        }
    }
}
