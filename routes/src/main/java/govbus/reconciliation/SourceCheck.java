package govbus.reconciliation;

import govbus.adapter.SourceScan;
import govbus.catalog.Resource;
import govbus.catalog.Source;
import govbus.exchange.Lane;
import govbus.reconciliation.SourceLook.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Compares the log with a source: expected is what the source holds, found is what the log says. Changes that are still
 * in the stream are no differences: what differs is looked at again when the stream has passed it.
 */
@Component
class SourceCheck {

    private static final int LOOKS = 3;
    private static final int TOGETHER = 10_000;
    private static final int MOST_OF_OTHERS = 200_000;

    private final LogFold fold;
    private final AcceptedState state;
    private final SourceLook look;
    private final StreamWait stream;

    SourceCheck(LogFold fold, AcceptedState state, SourceLook look, StreamWait stream) {
        this.fold = fold;
        this.state = state;
        this.look = look;
        this.stream = stream;
    }

    Findings check(Source source, Resource resource, Progress progress) {
        LeftOut leftOut = new LeftOut("too many rows of the source are not fit for the gate, or came by other sources");
        fold.advance(resource);
        state.keysOfOthers(resource, source.name(), MOST_OF_OTHERS + 1).forEach(leftOut::add);
        String mark;
        Instant at;
        Comparison.Result candidates;
        try (SourceScan scan = look.scan(source, resource)) {
            mark = scan.mark();
            at = Instant.now();
            candidates = new Comparison(fold.records(resource), progress)
                    .of(
                            new SourceSide(scan, resource.itemNames(), look.gate(resource), leftOut),
                            new LogSide(state, resource, leftOut));
        }
        // the source's moment is let go of before the stream is waited for
        return new Findings(at, mark, leftOut.size(), lasting(source, resource, candidates));
    }

    /** Of the candidates those that differ although the stream has passed them. */
    private Comparison.Result lasting(Source source, Resource resource, Comparison.Result candidates) {
        List<Difference> lasting = new ArrayList<>();
        List<Difference> all = candidates.differences();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            lasting.addAll(again(source, resource, all.subList(from, Math.min(all.size(), from + TOGETHER))));
        }
        if (lasting.isEmpty() && all.size() < candidates.windows().differing()) {
            throw NotComparable.yet("too many changes are still in the stream; compared when they have arrived");
        }
        return candidates.with(lasting);
    }

    private List<Difference> again(Source source, Resource resource, List<Difference> candidates) {
        List<Difference> lasting = new ArrayList<>();
        List<String> open = candidates.stream().map(Difference::key).toList();
        for (int i = 0; i < LOOKS && !open.isEmpty(); i++) {
            Looked looked = lookAt(source, resource, open);
            lasting.addAll(looked.differing());
            open = looked.moved();
        }
        // what has moved each time is being delivered before our eyes
        return lasting;
    }

    /**
     * Keys of a source beside the log, after the stream has passed the look.
     *
     * @param moved keys that were accepted anew meanwhile
     */
    record Looked(Seen seen, List<Difference> differing, List<String> moved) {}

    Looked lookAt(Source source, Resource resource, List<String> keys) {
        Map<Integer, Long> before = fold.advance(resource);
        Seen seen = look.look(source, resource, keys);
        stream.until(source, resource, seen.mark());
        fold.advance(resource);
        return compared(resource, keys, before, seen);
    }

    /** Compares once more without looking: for who has made sure that nothing was accepted meanwhile. */
    Looked compared(Resource resource, List<String> keys, Map<Integer, Long> before, Seen seen) {
        Map<String, Kept> kept = new HashMap<>();
        state.of(resource, keys).forEach(row -> kept.put(row.key(), row));
        List<Difference> differing = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        for (String key : keys) {
            Kept row = kept.get(key);
            String[] logged = row == null || row.deleted() ? null : row.values(resource.itemNames());
            String[] there = seen.good().get(key);
            if (seen.rejected().containsKey(key) || Arrays.equals(logged, there)) {
                continue;
            }
            if (row != null && row.sequence() > before.get(Lane.partitionOf(key, resource.partitions()))) {
                moved.add(key);
            } else {
                differing.add(new Difference(key, key, kind(there, logged)));
            }
        }
        return new Looked(seen, differing, moved);
    }

    private static Difference.Kind kind(String[] expected, String[] found) {
        if (expected == null) {
            return Difference.Kind.EXTRA;
        }
        return found == null ? Difference.Kind.MISSING : Difference.Kind.CHANGED;
    }
}
