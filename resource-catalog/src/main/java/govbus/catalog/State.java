package govbus.catalog;

/** Whether an entry is in force. */
public enum State {
    /** In force: it flows. */
    PUBLISHED,
    /** Stopped for a time; its place is kept. */
    SUSPENDED
}
