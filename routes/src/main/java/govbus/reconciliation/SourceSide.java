package govbus.reconciliation;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.adapter.SourceScan;
import govbus.catalog.Resource;
import govbus.exchange.Keys;
import govbus.quality.Gate;
import govbus.quality.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a source holds, as the gate lets it through; rows that it would not let through are left out. */
final class SourceSide implements Side {

    private static final int TOGETHER = 500;

    private final SourceScan scan;
    private final List<String> items;
    private final Gate gate;
    private final int[] key;
    private final LeftOut leftOut;
    private final Digest digest = new Digest();

    SourceSide(SourceScan scan, List<String> items, Gate gate, LeftOut leftOut) {
        Resource resource = gate.resource();
        this.scan = scan;
        this.items = items;
        this.gate = gate;
        this.key = Keys.positions(resource);
        this.leftOut = leftOut;
    }

    @Override
    public void rows(Consumer<Keyed> each) {
        List<Row> together = new ArrayList<>(TOGETHER);
        scan.rows(values -> {
            together.add(Row.of(Change.UPDATED, values, null, null));
            if (together.size() == TOGETHER) {
                give(together, each);
            }
        });
        give(together, each);
    }

    private void give(List<Row> together, Consumer<Keyed> each) {
        Verdict verdict = gate.check(new Rows(items, List.copyOf(together), null));
        together.clear();
        for (Row row : verdict.good()) {
            String one = Keys.of(row.values(), key);
            if (!leftOut.has(one)) {
                each.accept(new Keyed(one, one, digest.of(row.values())));
            }
        }
        verdict.rejected().forEach(rejected -> leaveOut(rejected.row()));
    }

    /** A deletion is checked for its key alone, which may be well although the rest is not. */
    private void leaveOut(Row row) {
        Row keyOnly = Row.of(Change.DELETED, row.values(), null, null);
        for (Row good : gate.check(new Rows(items, List.of(keyOnly), null)).good()) {
            leftOut.add(Keys.of(good.values(), key));
        }
    }
}
