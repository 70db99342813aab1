package govbus.exchange.log;

import govbus.adapter.Row;
import govbus.catalog.Resource;
import govbus.exchange.Batch;
import govbus.exchange.Keys;
import govbus.ledger.Entry;
import govbus.ledger.KeyHash;
import govbus.ledger.Places;
import govbus.quality.Verdict.Rejected;
import java.util.Arrays;
import java.util.List;

/** The accepting commit's lines of the ledger, with where in the source each key stood. */
final class LedgerLines {

    private final KeyHash hash;

    LedgerLines(KeyHash hash) {
        this.hash = hash;
    }

    Entry accepted(Batch batch, int bytes, Intake intake) {
        String resource = batch.lane().resource();
        Places places = new Places();
        long[] keys = new long[batch.keys().size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = hash.of(resource, batch.keys().get(i));
            places.add(batch.rows().get(i).place(), batch.rows().get(i).changedAt());
        }
        return Entry.accepted(
                        resource,
                        batch.version(),
                        batch.source(),
                        batch.receipt(),
                        batch.lane().partition(),
                        batch.sequence(),
                        keys.length,
                        bytes,
                        keys)
                .with(intake.way().with(places.bytes()))
                .by(intake.client());
    }

    /** Rejected rows are found by their key as well, where it can be read, as it came. */
    Entry quarantined(Draft draft) {
        Intake intake = draft.intake();
        Resource resource = intake.resource();
        List<Rejected> rejected = intake.verdict().rejected();
        int[] positions = resource.key().stream()
                .mapToInt(intake.verdict().columns()::indexOf)
                .toArray();
        Places places = new Places();
        long[] keys = new long[rejected.size()];
        int found = 0;
        for (Rejected one : rejected) {
            Row row = one.row();
            if (hasKey(row, positions)) {
                keys[found++] = hash.of(resource.name(), Keys.of(row.values(), positions));
                places.add(row.place(), row.changedAt());
            }
        }
        return Entry.quarantined(resource.name(), resource.version(), intake.source(), draft.receipt(), rejected.size())
                .of(Arrays.copyOf(keys, found))
                .with(intake.way().with(places.bytes()))
                .by(intake.client());
    }

    private static boolean hasKey(Row row, int[] positions) {
        return Arrays.stream(positions).allMatch(at -> at >= 0 && at < row.values().length && row.values()[at] != null);
    }
}
