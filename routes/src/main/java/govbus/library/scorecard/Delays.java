package govbus.library.scorecard;

import java.util.Map;
import java.util.SortedMap;

/** Times in steps of a second up to a hundred, and of two percent above, so that counting millions of them takes little room. */
final class Delays {

    private static final int EXACT = 100;
    private static final double GROWTH = Math.log(1.02);

    private Delays() {}

    static int step(long seconds) {
        long time = Math.max(0, seconds);
        return time <= EXACT ? (int) time : EXACT + (int) Math.round(Math.log((double) time / EXACT) / GROWTH);
    }

    private static long seconds(int step) {
        return step <= EXACT ? step : Math.round(EXACT * Math.exp((step - EXACT) * GROWTH));
    }

    static Long median(SortedMap<Integer, Long> counted) {
        long all = counted.values().stream().mapToLong(Long::longValue).sum();
        long passed = 0;
        for (Map.Entry<Integer, Long> step : counted.entrySet()) {
            passed += step.getValue();
            if (passed * 2 > all) {
                return seconds(step.getKey());
            }
        }
        return null;
    }
}
