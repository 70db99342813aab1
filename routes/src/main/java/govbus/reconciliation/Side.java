package govbus.reconciliation;

import java.util.function.Consumer;

/** One of the two sides that are compared. Gives the same rows each time it is asked. */
interface Side {

    void rows(Consumer<Keyed> each);

    /**
     * A row, by its key.
     *
     * @param key in the form that both sides have
     * @param logKey as the log has it
     */
    record Keyed(String key, String logKey, long digest) {}
}
