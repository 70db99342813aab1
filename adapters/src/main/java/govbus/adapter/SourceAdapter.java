package govbus.adapter;

import java.util.Optional;

/** Brings rows from a system onto the bus. */
public interface SourceAdapter extends Adapter {

    /**
     * Starts reading in threads of the adapter's own and returns at once. Faults after that are retried by the reader
     * itself with a growing pause and told by {@link SourceTask#state}.
     */
    Reader open(SourceTask task);

    /**
     * The source was taken out of the catalogue: gives back what reading it held in the department's system, such as a
     * replication slot. Throws when it could not.
     *
     * @param name the task's name
     */
    default void forget(String name, Endpoint endpoint) {}

    /**
     * What the department's system keeps for the reader until it confirms, such as the log behind a replication slot;
     * empty when reading holds nothing there. Throws when the system cannot be asked.
     *
     * @param name the task's name
     */
    default Optional<Kept> kept(String name, Endpoint endpoint) {
        return Optional.empty();
    }

    /**
     * What is kept for a reader.
     *
     * @param there false when it is gone: what was not read before is not to be had from there
     * @param bytes kept now
     * @param limit bytes after which the system throws it away; 0 when it has no limit
     */
    record Kept(boolean there, long bytes, long limit) {}

    /** A running reader. */
    interface Reader extends AutoCloseable {

        /** Stops reading; rows that were handed over and not yet answered count as not handed over. */
        @Override
        void close();
    }
}
