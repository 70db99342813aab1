package govbus.adapter.http;

/**
 * A record written down again while it is read, for quarantine: its elements and texts as they were, without attributes
 * and comments. The parser's offsets are not exact enough to quote the body itself.
 */
final class XmlOriginal {
    private static final int LIMIT = 64 * 1024;

    private final String record;
    private final StringBuilder written = new StringBuilder();

    XmlOriginal(String record) {
        this.record = record;
        start(record);
    }

    void start(String name) {
        add("<" + name + ">");
    }

    void text(String text) {
        add(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    void end(String name) {
        add("</" + name + ">");
    }

    String end() {
        end(record);
        return written.toString();
    }

    private void add(String part) {
        if (written.length() < LIMIT) {
            written.append(part);
        }
    }
}
