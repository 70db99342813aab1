package govbus.adapter.jdbc;

import java.nio.charset.StandardCharsets;

/** Rows in PostgreSQL's COPY text format: tab between values, a line a row, {@code \N} for NULL. */
final class CopyText {
    private final StringBuilder text = new StringBuilder(1 << 14);
    private boolean atStart = true;

    void value(String value) {
        if (!atStart) {
            text.append('\t');
        }
        atStart = false;
        if (value == null) {
            text.append("\\N");
            return;
        }
        if (isPlain(value)) {
            text.append(value);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            escaped(value.charAt(i));
        }
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

    void endRow() {
        text.append('\n');
        atStart = true;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void escaped(char c) {
        switch (c) {
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            default -> text.append(c);
        }
    }
}
