package govbus.adapter.jdbc;

import java.nio.charset.StandardCharsets;

/** One row in PostgreSQL's COPY text format, taken apart. */
public final class CopyLine {

    private CopyLine() {}

    /** The values; {@code \N} is NULL. */
    public static String[] values(byte[] line, int columns) {
        String text = new String(line, StandardCharsets.UTF_8);
        String[] values = new String[columns];
        int start = 0;
        for (int i = 0; i < columns; i++) {
            int tab = text.indexOf('\t', start);
            int end = tab >= 0 ? tab : text.length() - (text.endsWith("\n") ? 1 : 0);
            values[i] = value(text.substring(start, end));
            start = end + 1;
        }
        return values;
    }

    private static String value(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        if (raw.equals("\\N")) {
            return null;
        }
        StringBuilder plain = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            plain.append(c == '\\' ? unescaped(raw.charAt(++i)) : c);
        }
        return plain.toString();
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000b';
            default -> c;
        };
    }
}
