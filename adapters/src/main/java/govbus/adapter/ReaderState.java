package govbus.adapter;

/**
 * How a reader is doing.
 *
 * @param phase what it does now
 * @param message for people: progress ({@code 12,000 of 100,000 rows}), or what failed and what to do about it
 */
public record ReaderState(Phase phase, String message) {

    /** What a reader does. */
    public enum Phase {
        STARTING,
        SNAPSHOT,
        STREAMING,
        WAITING,
        FAILED,
        STOPPED
    }
}
