package govbus.code;

import java.util.Locale;
import java.util.regex.Pattern;

/** How people write codes: full-width letters, blanks and small letters mean the same as the plain ones. */
final class Glyphs {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\ufeff]+");
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private Glyphs() {}

    /** Trimmed, half-width, upper case. */
    static String plain(String raw) {
        return halfWidth(raw == null ? "" : raw).strip().toUpperCase(Locale.ROOT);
    }

    /** As {@link #plain}, with all blanks taken out. */
    static String withoutBlanks(String raw) {
        return BLANKS.matcher(plain(raw)).replaceAll("");
    }

    private static String halfWidth(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH_OFFSET) : c == '\u3000' ? ' ' : c);
        }
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
