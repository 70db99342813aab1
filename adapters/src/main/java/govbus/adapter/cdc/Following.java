package govbus.adapter.cdc;

import java.time.Duration;

/** One run along the log in a thread of its own, from a position until it fails or is closed. */
interface Following extends AutoCloseable {

    /** Waits for its end at most so long; true when it has ended. */
    boolean ended(Duration wait) throws InterruptedException;

    /** Why it has ended. */
    RuntimeException fault();

    /** The server's number of the session that reads the log; 0 while it is not known. */
    default int session() {
        return 0;
    }

    @Override
    void close();
}
