package govbus.exchange.log;

import govbus.exchange.Batch;
import govbus.exchange.Lane;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The newest batches of each lane, by reference, so that subscribers who keep up never read the log; bounded in rows. */
@Component
class RecentBatches {

    private static final int MOST_ROWS_A_LANE = 20_000;
    private static final long QUIET = TimeUnit.SECONDS.toNanos(30);

    private final Map<Lane, Tail> tails = new ConcurrentHashMap<>();

    private static final class Tail {
        private final ArrayDeque<Batch> batches = new ArrayDeque<>();
        private int rows;
        private long usedAt;
    }

    /** A lane that nobody asks about and nothing comes to is forgotten: thousands of quiet ones must not add up. */
    @Scheduled(fixedDelay = 10_000)
    void forgetQuiet() {
        long limit = System.nanoTime() - QUIET;
        for (Tail tail : tails.values()) {
            synchronized (tail) {
                if (tail.usedAt < limit) {
                    tail.batches.clear();
                    tail.rows = 0;
                }
            }
        }
    }

    void add(List<Batch> batches) {
        Tail tail = tail(batches.get(0).lane());
        synchronized (tail) {
            for (Batch batch : batches) {
                if (!tail.batches.isEmpty() && tail.batches.peekLast().sequence() != batch.sequence() - 1) {
                    // Another node wrote in between: what is kept here is no longer whole.
                    tail.batches.clear();
                    tail.rows = 0;
                }
                tail.batches.addLast(batch);
                tail.rows += batch.rows().size();
            }
            while (tail.rows > MOST_ROWS_A_LANE && tail.batches.size() > 1) {
                tail.rows -= tail.batches.removeFirst().rows().size();
            }
            tail.usedAt = System.nanoTime();
            tail.notifyAll();
        }
    }

    /** The batches after a sequence, at most so many rows but at least one batch; empty when they are not all here. */
    List<Batch> after(Lane lane, long sequence, int mostRows) {
        Tail tail = tail(lane);
        synchronized (tail) {
            if (tail.batches.isEmpty() || tail.batches.peekFirst().sequence() > sequence + 1) {
                return List.of();
            }
            List<Batch> found = new ArrayList<>();
            int rows = 0;
            for (Batch batch : tail.batches) {
                if (batch.sequence() > sequence) {
                    rows += batch.rows().size();
                    if (rows > mostRows && !found.isEmpty()) {
                        break;
                    }
                    found.add(batch);
                }
            }
            return found;
        }
    }

    /** Waits until something newer is here, or so long. */
    void await(Lane lane, long sequence, long millis) throws InterruptedException {
        Tail tail = tail(lane);
        synchronized (tail) {
            if (tail.batches.isEmpty() || tail.batches.peekLast().sequence() <= sequence) {
                tail.wait(millis);
            }
        }
    }

    private Tail tail(Lane lane) {
        return tails.computeIfAbsent(lane, none -> new Tail());
    }
}
