package govbus.adapter;

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

    /** A running reader. */
    interface Reader extends AutoCloseable {

        /** Stops reading; rows that were handed over and not yet answered count as not handed over. */
        @Override
        void close();
    }
}
