package govbus.engine.push;

import govbus.adapter.Accepted;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * How many of the broker's threads may wait for the log at a time. A resource that is slow can take its own share only;
 * what goes beyond is refused at once, for the sender to repeat.
 */
public final class PushTurns {
    /** Threads that may wait, of all resources together; the broker's pool must be larger by what it needs itself. */
    public static final int MOST = 256;

    private static final int MOST_A_RESOURCE = 64;
    /** Less than the 30 s after which a JMS client gives up by itself. */
    private static final long WAIT_SECONDS = 25;

    private final Semaphore all = new Semaphore(MOST);
    private final Map<String, Semaphore> byResource = new ConcurrentHashMap<>();

    /**
     * Hands in and waits until all is durable.
     *
     * @param submit hands in, in order, and does not wait
     * @throws Refusal when there is no turn, or no answer in time
     */
    List<Accepted> await(String resource, Supplier<List<CompletableFuture<Accepted>>> submit)
            throws ExecutionException {
        Semaphore own = byResource.computeIfAbsent(resource, none -> new Semaphore(MOST_A_RESOURCE));
        if (!own.tryAcquire()) {
            throw busy();
        }
        try {
            if (!all.tryAcquire()) {
                throw busy();
            }
            try {
                return answers(submit.get());
            } finally {
                all.release();
            }
        } finally {
            own.release();
        }
    }

    private static List<Accepted> answers(List<CompletableFuture<Accepted>> submitted) throws ExecutionException {
        CompletableFuture<Void> together = CompletableFuture.allOf(submitted.toArray(CompletableFuture[]::new));
        try {
            together.get(WAIT_SECONDS, TimeUnit.SECONDS);
            return submitted.stream().map(CompletableFuture::join).toList();
        } catch (TimeoutException slow) {
            throw new Refusal(
                    RefusalCode.UNAVAILABLE, "结果未知,请用同一幂等键重试 / the outcome is unknown; repeat with the same key");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(RefusalCode.UNAVAILABLE, "the bus is stopping; the outcome is unknown");
        }
    }

    private static Refusal busy() {
        return new Refusal(RefusalCode.UNAVAILABLE, "同时推送过多,请稍后用同一幂等键重试 / too many at once; repeat with the same key");
    }
}
