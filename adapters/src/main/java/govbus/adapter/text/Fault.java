package govbus.adapter.text;

/** What makes a text impossible as a value: NUL, bytes that are not of the charset, half a character, sheer length. */
public final class Fault {
    /** What {@link StrictReader} gives for a byte it cannot decode: this plus the byte. */
    static final char BAD_BYTE = 0xDC00;

    private Fault() {}

    /** The reason, starting with a stable word; {@code null} when the text is sound. */
    public static String in(String text, int maxLength) {
        if (text == null) {
            return null;
        }
        if (text.length() > maxLength) {
            return "value-too-long: " + text.length() + " characters, at most " + maxLength + " are taken";
        }
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter == 0) {
                return "nul-character: the value holds a NUL character";
            }
            if (Character.isSurrogate(letter)) {
                if (Character.isHighSurrogate(letter)
                        && index + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(index + 1))) {
                    index++;
                } else {
                    return surrogate(letter);
                }
            }
        }
        return null;
    }

    private static String surrogate(char letter) {
        int code = letter - BAD_BYTE;
        return code >= 0x80 && code <= 0xFF
                ? String.format("bad-bytes: byte 0x%02X is not part of a character in the file's charset", code)
                : "unpaired-surrogate: the value holds half of a character";
    }
}
