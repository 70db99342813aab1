package govbus.exchange.log;

import govbus.adapter.Row;
import govbus.exchange.Keys;
import govbus.exchange.Lane;
import govbus.exchange.log.Intake.Completes;
import govbus.ledger.AcceptedLines;
import govbus.ledger.Entry;
import govbus.ledger.Hop;
import govbus.ledger.KeyHash;
import govbus.quality.Quarantine;
import govbus.quality.Quarantine.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Decides completed records within the accepting commit: the lane is locked first, so that no newer record of the key can
 * come in between, and what is older than one that was accepted is superseded and not written.
 */
@Component
class Completions {

    private final JdbcTemplate jdbc;
    private final Quarantine quarantine;
    private final AcceptedLines accepted;
    private final KeyHash hash;

    Completions(JdbcTemplate jdbc, Quarantine quarantine, AcceptedLines accepted, KeyHash hash) {
        this.jdbc = jdbc;
        this.quarantine = quarantine;
        this.accepted = accepted;
        this.hash = hash;
    }

    void admit(List<Draft> drafts, List<Entry> entries) {
        List<Draft> open =
                drafts.stream().filter(draft -> draft.answer() == null).toList();
        // The newest first: an older one must know whether a newer one of the same group is written.
        List<Draft> completing = open.stream()
                .filter(draft -> draft.intake().completes() != null)
                .sorted(Comparator.comparingLong(
                                (Draft draft) -> draft.intake().completes().id())
                        .reversed())
                .toList();
        if (completing.isEmpty()) {
            return;
        }
        lockLanes(open);
        completing.forEach(draft -> decide(draft, open, entries));
    }

    /** In the order in which the writer locks them too. */
    private void lockLanes(List<Draft> drafts) {
        TreeSet<Lane> lanes = new TreeSet<>();
        for (Draft draft : drafts) {
            Intake intake = draft.intake();
            int[] positions = Keys.positions(intake.resource());
            for (Row row : intake.verdict().good()) {
                String key = Keys.of(row.values(), positions);
                lanes.add(new Lane(
                        intake.resource().name(),
                        Lane.partitionOf(key, intake.resource().partitions())));
            }
        }
        for (Lane lane : lanes) {
            jdbc.update("""
                    insert into exchange.head (resource, partition, accepted_at) values (?, ?, now())
                    on conflict (resource, partition) do update set last = head.last
                    """, lane.resource(), lane.partition());
        }
    }

    private void decide(Draft draft, List<Draft> group, List<Entry> entries) {
        Completes completes = draft.intake().completes();
        Optional<Origin> origin = quarantine.lockWaiting(completes.id());
        if (origin.isEmpty()) {
            draft.refused(new Superseded(null));
            return;
        }
        String key = keyOf(draft);
        UUID newer = newer(draft, key, origin.get(), group);
        Hop decision = newer == null ? Hop.COMPLETED : Hop.SUPERSEDED;
        UUID successor = newer == null ? draft.receipt() : newer;
        quarantine.decide(completes.id(), decision, successor, completes.by());
        entries.add(Entry.decided(
                decision,
                draft.intake().resource().name(),
                origin.get().receipt(),
                new long[] {hash.of(draft.intake().resource().name(), key)},
                new Entry.Use(completes.by(), null, null, null),
                "quarantine " + completes.id() + ", receipt " + successor));
        if (newer != null) {
            draft.refused(new Superseded(newer));
        }
    }

    /** The receipt of a record of the key that is newer than the quarantined one; {@code null} when there is none. */
    private UUID newer(Draft draft, String key, Origin origin, List<Draft> group) {
        if (origin.followed()) {
            return origin.receipt();
        }
        long id = draft.intake().completes().id();
        for (Draft other : group) {
            boolean isOlder = other.intake().completes() != null
                    && other.intake().completes().id() <= id;
            if (other.answer() == null && !isOlder && keysOf(draft, other).contains(key)) {
                return other.receipt();
            }
        }
        String resource = draft.intake().resource().name();
        List<UUID> receipts =
                new ArrayList<>(accepted.after(resource, hash.of(resource, key), origin.at(), origin.receipt()));
        receipts.removeAll(quarantine.completionsOfOlder(receipts, id));
        return receipts.isEmpty() ? null : receipts.get(0);
    }

    private static String keyOf(Draft draft) {
        Row row = draft.intake().verdict().good().get(0);
        return Keys.of(row.values(), Keys.positions(draft.intake().resource()));
    }

    private static Set<String> keysOf(Draft draft, Draft other) {
        Set<String> keys = new HashSet<>();
        if (other.intake().resource().name().equals(draft.intake().resource().name())) {
            int[] positions = Keys.positions(other.intake().resource());
            other.intake().verdict().good().forEach(row -> keys.add(Keys.of(row.values(), positions)));
        }
        return keys;
    }
}
