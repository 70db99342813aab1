package govbus.adapter.jdbc;

import govbus.octets.Octets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's COPY text format: tab between values, a line a row, {@code \N} for NULL. Sent on by pieces, so that
 * a batch of a megabyte needs no array of a megabyte.
 */
final class CopyText {
    private static final int PIECE = 1 << 16;

    private final CopyIn copy;
    private final Octets text = new Octets(PIECE + PIECE / 2);
    private boolean atStart = true;

    CopyText(CopyIn copy) {
        this.copy = copy;
    }

    void value(String value) {
        if (!atStart) {
            text.octet('\t');
        }
        atStart = false;
        if (value == null) {
            text.octet('\\');
            text.octet('N');
        } else {
            text.utf8(isPlain(value) ? value : escaped(value));
        }
    }

    void endRow() throws SQLException {
        text.octet('\n');
        atStart = true;
        if (text.length() >= PIECE) {
            send();
        }
    }

    /** Sends what is left. */
    void end() throws SQLException {
        if (text.length() > 0) {
            send();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(text.array(), 0, text.length());
        text.clear();
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
