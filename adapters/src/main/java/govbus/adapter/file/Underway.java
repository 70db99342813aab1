package govbus.adapter.file;

import govbus.adapter.Accepted;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The one batch that is being made durable while the next one is read. */
final class Underway implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final ExecutorService thread;
    private Future<Accepted> answer;

    Underway(String file) {
        thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "hand over " + file);
            made.setDaemon(true);
            return made;
        });
    }

    /** Begins to hand a batch over; the one before must be settled. */
    void start(Supplier<Accepted> handOver) {
        answer = thread.submit(handOver::get);
    }

    /** Waits for the answer to what is under way, if anything is; throws what the hand-over threw. */
    Optional<Accepted> settle() throws InterruptedException {
        if (answer == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(answer.get());
        } catch (ExecutionException failed) {
            throw unchecked(failed.getCause());
        } finally {
            answer = null;
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error fatal) {
            throw fatal;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    /** What is under way is not waited for long: a position that was passed meanwhile is noticed by the next reader. */
    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
