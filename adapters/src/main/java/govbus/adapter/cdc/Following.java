package govbus.adapter.cdc;

import java.time.Duration;

/** One run along the log in a thread of its own, from a position until it fails or is closed. */
interface Following extends AutoCloseable {

    /** Waits for its end at most so long; true when it has ended. */
    boolean ended(Duration wait) throws InterruptedException;

    /** Why it has ended. */
    RuntimeException fault();

    @Override
    void close();
}
