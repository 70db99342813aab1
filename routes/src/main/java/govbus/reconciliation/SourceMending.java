package govbus.reconciliation;

import govbus.adapter.Accepted;
import govbus.adapter.Change;
import govbus.adapter.Position;
import govbus.adapter.Row;
import govbus.catalog.Resource;
import govbus.catalog.Source;
import govbus.exchange.Form;
import govbus.exchange.Keys;
import govbus.exchange.log.ExchangeLog;
import govbus.exchange.log.Intake;
import govbus.exchange.log.PositionPassed;
import govbus.exchange.log.SourcePositions;
import govbus.ledger.Entry;
import govbus.ledger.Hop;
import govbus.ledger.Ledger;
import govbus.quality.Verdict;
import govbus.reconciliation.SourceCheck.Looked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Accepts into the log what a source holds under keys that the log missed, deletions too, as rows of that source: from
 * there they flow to everybody. Only while the source's position stands where it was compared, so never over a newer row.
 */
@Component
class SourceMending {

    private static final Logger LOG = LoggerFactory.getLogger(SourceMending.class);
    private static final int TOGETHER = 10_000;
    private static final int TRIES = 20;

    private final SourceCheck check;
    private final LogFold fold;
    private final SourcePositions positions;
    private final ExchangeLog log;
    private final Ledger ledger;

    SourceMending(SourceCheck check, LogFold fold, SourcePositions positions, ExchangeLog log, Ledger ledger) {
        this.check = check;
        this.fold = fold;
        this.positions = positions;
        this.log = log;
        this.ledger = ledger;
    }

    Mended mend(Subject.OfSource subject, List<String> keys, Entry.Use use) {
        Mended mended = new Mended(new ArrayList<>(), new ArrayList<>());
        for (int from = 0; from < keys.size(); from += TOGETHER) {
            some(subject, keys.subList(from, Math.min(keys.size(), from + TOGETHER)), use, mended);
        }
        return mended;
    }

    private void some(Subject.OfSource subject, List<String> keys, Entry.Use use, Mended mended) {
        Set<String> open = new HashSet<>(keys);
        for (int i = 0; i < TRIES && !open.isEmpty(); i++) {
            open.removeAll(attempt(subject, List.copyOf(open), use, mended));
        }
        open.forEach(key -> mended.refused()
                .add(new Mended.Refused(
                        key, "the source changes too fast just now; try again, or wait for the stream")));
    }

    /** The keys that are settled: accepted, the same by now, or refused. */
    private Set<String> attempt(Subject.OfSource subject, List<String> keys, Entry.Use use, Mended mended) {
        Source source = subject.source();
        Resource resource = subject.resource();
        Map<Integer, Long> before = fold.advance(resource);
        Looked first = check.lookAt(source, resource, keys);
        String name = Form.nameOf(source);
        Map<String, String> lanes = positions.all(name);
        if (lanes.size() != 1) {
            throw NotComparable.yet("the source has not been read yet");
        }
        Map.Entry<String, String> position = lanes.entrySet().iterator().next();
        fold.advance(resource);
        // what was accepted up to this position is in the comparison; what comes later makes the position another
        Looked looked = check.compared(resource, keys, before, first.seen());
        if (!looked.differing().isEmpty() && !accepted(subject, looked, position, use)) {
            return Set.of();
        }
        Set<String> settled = new HashSet<>(keys);
        looked.moved().forEach(settled::remove);
        for (String key : settled) {
            String rejected = looked.seen().rejected().get(key);
            if (rejected == null) {
                mended.healed().add(key);
            } else {
                mended.refused().add(new Mended.Refused(key, "the gate does not let it through: " + rejected));
            }
        }
        return settled;
    }

    /** False when the stream has moved on meanwhile. */
    private boolean accepted(
            Subject.OfSource subject, Looked looked, Map.Entry<String, String> position, Entry.Use use) {
        try {
            accept(subject, looked, position, use);
            return true;
        } catch (PositionPassed passed) {
            LOG.debug("{}: the stream moved on meanwhile", subject.name());
            return false;
        }
    }

    private void accept(Subject.OfSource subject, Looked looked, Map.Entry<String, String> position, Entry.Use use) {
        Resource resource = subject.resource();
        List<Row> rows = looked.differing().stream()
                .map(one -> row(resource, one.key(), looked.seen().good().get(one.key())))
                .toList();
        Accepted accepted = log.accept(new Intake(
                resource,
                subject.source().name(),
                Form.nameOf(subject.source()),
                null,
                use.actor(),
                new Position(position.getKey(), position.getValue()),
                new Intake.Before(position.getValue()),
                new Verdict(resource.itemNames(), rows, List.of(), List.of())));
        ledger.write(List.of(
                Entry.decided(Hop.REPLAYED, resource.name(), accepted.receipt(), use, "read again at the source")));
    }

    private static Row row(Resource resource, String key, String[] values) {
        if (values != null) {
            return Row.of(Change.UPDATED, values, null, "reconciliation");
        }
        String[] parts = Keys.parts(key, resource.key().size());
        String[] keyOnly = new String[resource.items().size()];
        int[] places = Keys.positions(resource);
        for (int i = 0; i < parts.length; i++) {
            keyOnly[places[i]] = parts[i];
        }
        return Row.of(Change.DELETED, keyOnly, null, "reconciliation");
    }
}
