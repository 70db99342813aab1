package govbus.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows guessing down: after five failures in a row the same name from the same address has to wait thirty seconds,
 * after each further failure twice as long, up to a quarter of an hour.
 */
final class FailedLogins {
    private static final int FREE = 5;
    private static final int REMEMBERED = 10_000;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final LongSupplier nanoTime;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    FailedLogins(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Failures(int count, long lockedUntil) {}

    synchronized boolean mustWait(String who) {
        Failures known = failures.get(who);
        return known != null && known.count() >= FREE && known.lockedUntil() - nanoTime.getAsLong() > 0;
    }

    synchronized void failed(String who) {
        int count = failures.containsKey(who) ? failures.get(who).count() + 1 : 1;
        failures.put(
                who, new Failures(count, nanoTime.getAsLong() + pause(count).toNanos()));
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }

    private static Duration pause(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(count - FREE, 10);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
