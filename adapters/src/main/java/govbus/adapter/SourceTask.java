package govbus.adapter;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One source to read, as an adapter sees it. */
public interface SourceTask extends SourceForm {

    /** How far this lane was accepted before. */
    Optional<String> position(String lane);

    /**
     * Hands rows over and waits until they are durable. Throws when they are not: then nothing of them is kept, and the
     * reader hands the same rows over again later.
     */
    Accepted accept(Rows rows);

    /**
     * Hands rows over after all that were handed over before, without waiting: what comes together becomes durable
     * together. Completes with the answer, or with what {@link #accept} would have thrown.
     */
    default CompletableFuture<Accepted> submit(Rows rows) {
        try {
            return CompletableFuture.completedFuture(accept(rows));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** Tells how the reader is doing, for the console. */
    void state(ReaderState state);
}
