package govbus.discovery;

/**
 * A table in the tree.
 *
 * @param rows estimate; -1 when the server has none
 */
record TableView(String schema, String table, String comment, long rows, boolean readable) {}
