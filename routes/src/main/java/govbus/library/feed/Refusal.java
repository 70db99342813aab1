package govbus.library.feed;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.exchange.Batch;
import java.util.ArrayList;
import java.util.List;

/** What is left of batches whose mass change was refused. */
final class Refusal {

    private Refusal() {}

    /** Without deletions, or nothing at all of changes: which of them were meant nobody can tell. */
    static List<Batch> without(List<Batch> batches, String kind) {
        return kind.equals("deletes")
                ? batches.stream().map(Refusal::withoutDeletions).toList()
                : List.of();
    }

    static long rows(List<Batch> batches) {
        return batches.stream().mapToLong(batch -> batch.rows().size()).sum();
    }

    private static Batch withoutDeletions(Batch batch) {
        List<String> keys = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < batch.rows().size(); i++) {
            if (batch.rows().get(i).change() != Change.DELETED) {
                keys.add(batch.keys().get(i));
                rows.add(batch.rows().get(i));
            }
        }
        return new Batch(
                batch.lane(),
                batch.sequence(),
                batch.cumulative(),
                batch.version(),
                batch.source(),
                batch.receipt(),
                batch.acceptedAt(),
                batch.items(),
                keys,
                rows);
    }
}
