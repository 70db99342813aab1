package govbus.adapter.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The charsets that records come in, and how to find out which. */
public final class Charsets {
    public static final Charset GB18030 = Charset.forName("GB18030");

    private static final int TELLING = 100_000;

    private Charsets() {}

    /**
     * Whether a text is sound in a charset, read as far as it takes to know: to its end, or to so many characters beyond
     * ASCII that no text of another charset reads like that by chance.
     */
    public static boolean isSound(TextSource.Bytes bytes, Charset charset) throws IOException {
        try (StrictReader reader = new StrictReader(bytes.open(), charset)) {
            char[] chars = new char[1 << 16];
            int telling = 0;
            int count = reader.read(chars, 0, chars.length);
            while (count >= 0 && telling < TELLING && reader.badBytes() == 0) {
                for (int i = 0; i < count; i++) {
                    telling += chars[i] > 0x7F ? 1 : 0;
                }
                count = reader.read(chars, 0, chars.length);
            }
            return reader.badBytes() == 0;
        }
    }

    /** How many bytes of a text are not part of a character in a charset. */
    public static long badBytes(TextSource.Bytes bytes, Charset charset) throws IOException {
        try (StrictReader reader = new StrictReader(bytes.open(), charset)) {
            char[] chars = new char[1 << 16];
            while (reader.read(chars, 0, chars.length) >= 0) {
                // only counts
            }
            return reader.badBytes();
        }
    }

    /** The other one of the two. */
    public static Charset other(Charset charset) {
        return StandardCharsets.UTF_8.equals(charset) ? GB18030 : StandardCharsets.UTF_8;
    }
}
