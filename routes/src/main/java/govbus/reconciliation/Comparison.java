package govbus.reconciliation;

import govbus.reconciliation.Difference.Kind;
import govbus.reconciliation.Side.Keyed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares two sides in bounded memory: first windows of them, then key by key the windows that are not the same.
 */
final class Comparison {

    private static final int MOST_DIFFERENCES = 100_000;
    private static final int MOST_ROWS_A_DRILL = 200_000;

    private final Windows windows;
    private final Progress progress;
    private final List<Difference> differences = new ArrayList<>();

    Comparison(long rows, Progress progress) {
        this.windows = new Windows(rows);
        this.progress = progress;
    }

    /** What was found: the windows with all differences counted, and at most 100,000 of these. */
    record Result(Windows windows, List<Difference> differences) {

        /** The same windows with fewer differences: the others were no lasting ones. */
        Result with(List<Difference> lasting) {
            windows.differOnlyAt(lasting);
            return new Result(windows, lasting);
        }
    }

    /** The expected side is read before the found one: what it leaves out the other can leave out as well. */
    Result of(Side expected, Side found) {
        read(expected, windows::expected);
        read(found, windows::found);
        return drill(expected, found);
    }

    private void read(Side side, Consumer<Keyed> each) {
        side.rows(row -> {
            progress.tick();
            each.accept(row);
        });
    }

    private Result drill(Side expected, Side found) {
        for (boolean[] group : windows.unequal(MOST_ROWS_A_DRILL)) {
            Map<String, Keyed> wanted = new HashMap<>();
            expected.rows(row -> {
                progress.tick();
                if (group[windows.of(row.key())]) {
                    wanted.put(row.key(), row);
                }
            });
            found.rows(row -> {
                progress.tick();
                if (group[windows.of(row.key())]) {
                    compare(wanted.remove(row.key()), row);
                }
            });
            wanted.values().forEach(row -> note(row, Kind.MISSING));
        }
        return new Result(windows, differences);
    }

    private void compare(Keyed expected, Keyed found) {
        if (expected == null) {
            note(found, Kind.EXTRA);
        } else if (expected.digest() != found.digest()) {
            note(expected, Kind.CHANGED);
        }
    }

    private void note(Keyed row, Kind kind) {
        windows.differs(row.key());
        if (differences.size() < MOST_DIFFERENCES) {
            differences.add(new Difference(row.key(), row.logKey(), kind));
        }
    }
}
