package govbus.catalog.manifest;

/** A place in a text; line and column from 1. */
record Place(int line, int column) {
    static final Place UNKNOWN = new Place(0, 0);
}
