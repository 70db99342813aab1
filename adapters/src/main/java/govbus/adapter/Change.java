package govbus.adapter;

/** What happened to a row in the system it comes from. */
public enum Change {
    CREATED,
    UPDATED,
    DELETED
}
