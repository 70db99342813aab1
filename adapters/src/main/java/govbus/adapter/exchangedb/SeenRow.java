package govbus.adapter.exchangedb;

/**
 * A change that was taken.
 *
 * @param micros its time in microseconds since 1970
 */
record SeenRow(String id, long micros) {

    /** As the position and the query write it. */
    String text() {
        return id + "@" + micros;
    }

    static SeenRow of(String text) {
        int at = text.lastIndexOf('@');
        return new SeenRow(text.substring(0, at), Long.parseLong(text.substring(at + 1)));
    }
}
