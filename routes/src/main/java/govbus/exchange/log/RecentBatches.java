package govbus.exchange.log;

import govbus.exchange.Batch;
import govbus.exchange.Lane;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The newest batches of each lane, by reference, so that subscribers who keep up never read the log. All lanes together
 * have a twelfth of the heap, each its share of it.
 */
@Component
class RecentBatches {

    private static final long QUIET = TimeUnit.SECONDS.toNanos(30);
    private static final long SHARE_OF_HEAP = 12;

    private final Map<Lane, Tail> tails = new ConcurrentHashMap<>();
    private final long room;

    @Autowired
    RecentBatches() {
        this(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /** @param room for all lanes together, in bytes as {@link Tail} estimates them */
    RecentBatches(long room) {
        this.room = room;
    }

    /** A lane that nobody asks about and nothing comes to is forgotten. */
    @Scheduled(fixedDelay = 10_000)
    void forgetQuiet() {
        long limit = System.nanoTime() - QUIET;
        tails.values().forEach(tail -> tail.forgetIfQuietSince(limit));
    }

    void add(List<Batch> batches) {
        tail(batches.get(0).lane()).add(batches, share());
        if (tails.values().stream().mapToLong(Tail::bytes).sum() > room) {
            // More lanes are busy than when the others took their share.
            tails.values().forEach(tail -> tail.shrink(share()));
        }
    }

    /** The batches after a sequence, at most so much but at least one batch; empty when they are not all here. */
    List<Batch> after(Lane lane, long sequence, int mostRows, long mostBytes) {
        return tail(lane).after(sequence, mostRows, mostBytes);
    }

    /** Whether the newest batch that was written here is this one. */
    boolean endsWith(Lane lane, long sequence) {
        return tail(lane).endsWith(sequence);
    }

    /** Waits until something newer is here, or so long. */
    void await(Lane lane, long sequence, long millis) throws InterruptedException {
        tail(lane).await(sequence, millis);
    }

    private long share() {
        long busy = tails.values().stream().filter(tail -> tail.bytes() > 0).count();
        return room / Math.max(1, busy);
    }

    private Tail tail(Lane lane) {
        return tails.computeIfAbsent(lane, none -> new Tail());
    }
}
