package govbus.adapter;

/** Brings rows from a system onto the bus. */
public interface SourceAdapter extends Adapter {

    /**
     * Starts reading in threads of the adapter's own and returns at once. Faults after that are retried by the reader
     * itself with a growing pause and told by {@link SourceTask#state}.
     */
    Reader open(SourceTask task);

    /** A running reader. */
    interface Reader extends AutoCloseable {

        /** Stops reading; rows that were handed over and not yet answered count as not handed over. */
        @Override
        void close();
    }
}
