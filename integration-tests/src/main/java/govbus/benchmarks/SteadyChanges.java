package govbus.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/** A thousand changes a second, ten a transaction; each tenth transaction changes the marker as well. */
final class SteadyChanges implements AutoCloseable {
    private static final int A_TRANSACTION = 10;
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int WARM_UP_SECONDS = 5;
    private static final int FIRST_MARK = 1_000_000;

    private final ResidentTable source;
    private final Thread thread = new Thread(this::run, "steady-changes");
    private final AtomicInteger made = new AtomicInteger();
    private final Map<Integer, Long> markedAt = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private SteadyChanges(ResidentTable source) {
        this.source = source;
    }

    static SteadyChanges start(ResidentTable source) {
        SteadyChanges changes = new SteadyChanges(source);
        changes.thread.start();
        return changes;
    }

    int made() {
        return made.get();
    }

    /** Milliseconds from the commit being sent to the mark being seen, sorted; without the first seconds. */
    List<Double> seenIn(IntSupplier marked, int seconds) {
        List<Double> millis = new ArrayList<>();
        long start = System.nanoTime();
        long from = start + TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS);
        long end = from + TimeUnit.SECONDS.toNanos(seconds);
        int seen = 0;
        while (System.nanoTime() < end) {
            int mark = marked.getAsInt();
            long now = System.nanoTime();
            Long at = mark == seen ? null : markedAt.remove(mark);
            seen = mark;
            if (at != null && now > from) {
                millis.add((now - at) / 1e6);
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(500));
        }
        Collections.sort(millis);
        return millis;
    }

    private void run() {
        long next = System.nanoTime();
        for (int transaction = 0; !closed; transaction++) {
            LockSupport.parkNanos(next - System.nanoTime());
            next += INTERVAL;
            source.touch(A_TRANSACTION);
            made.addAndGet(A_TRANSACTION);
            if (transaction % 10 == 0) {
                int mark = FIRST_MARK + transaction;
                markedAt.put(mark, System.nanoTime());
                source.mark(mark);
                made.incrementAndGet();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
