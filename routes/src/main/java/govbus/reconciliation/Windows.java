package govbus.reconciliation;

import govbus.reconciliation.Side.Keyed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Windows of key hashes: a count and the sum of digests modulo 2^64 of each, on both sides. */
final class Windows {

    private static final int FEWEST = 64;
    private static final int MOST = 1_024;
    private static final int ROWS_A_WINDOW = 1_000;

    private final int bits;
    private final long[] expectedCount;
    private final long[] expectedSum;
    private final long[] foundCount;
    private final long[] foundSum;
    private final long[] differing;

    Windows(long rows) {
        long wanted = Math.min(MOST, Math.max(FEWEST, rows / ROWS_A_WINDOW));
        this.bits = Long.SIZE - Long.numberOfLeadingZeros(wanted - 1);
        int size = 1 << bits;
        this.expectedCount = new long[size];
        this.expectedSum = new long[size];
        this.foundCount = new long[size];
        this.foundSum = new long[size];
        this.differing = new long[size];
    }

    /** One window as it is shown and kept. */
    record Window(int number, long expectedCount, long expectedSum, long foundCount, long foundSum, long differing) {}

    int of(String key) {
        return (key.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - bits);
    }

    void expected(Keyed row) {
        int window = of(row.key());
        expectedCount[window]++;
        expectedSum[window] += row.digest();
    }

    void found(Keyed row) {
        int window = of(row.key());
        foundCount[window]++;
        foundSum[window] += row.digest();
    }

    void differs(String key) {
        differing[of(key)]++;
    }

    void differOnlyAt(List<Difference> lasting) {
        Arrays.fill(differing, 0);
        lasting.forEach(one -> differs(one.key()));
    }

    /** Windows that are not the same, in groups of so many rows, or one window when it alone has more. */
    List<boolean[]> unequal(long mostRows) {
        List<boolean[]> groups = new ArrayList<>();
        long rows = mostRows + 1;
        for (int i = 0; i < differing.length; i++) {
            if (expectedCount[i] != foundCount[i] || expectedSum[i] != foundSum[i]) {
                rows += expectedCount[i];
                if (rows > mostRows) {
                    groups.add(new boolean[differing.length]);
                    rows = expectedCount[i];
                }
                groups.get(groups.size() - 1)[i] = true;
            }
        }
        return groups;
    }

    long rowsExpected() {
        return Arrays.stream(expectedCount).sum();
    }

    long rowsFound() {
        return Arrays.stream(foundCount).sum();
    }

    long differing() {
        return Arrays.stream(differing).sum();
    }

    List<Window> all() {
        List<Window> all = new ArrayList<>();
        for (int i = 0; i < differing.length; i++) {
            all.add(new Window(i, expectedCount[i], expectedSum[i], foundCount[i], foundSum[i], differing[i]));
        }
        return all;
    }
}
