package govbus.adapter.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The byte order mark with which a text may begin. */
public enum ByteOrderMark {
    UTF_8("efbbbf", StandardCharsets.UTF_8),
    GB18030("84319533", Charsets.GB18030),
    UTF_16BE("feff", StandardCharsets.UTF_16BE),
    UTF_16LE("fffe", StandardCharsets.UTF_16LE),
    NONE("", null);

    private final byte[] bytes;
    private final Charset charset;

    ByteOrderMark(String hex, Charset charset) {
        bytes = HexFormat.of().parseHex(hex);
        this.charset = charset;
    }

    public static ByteOrderMark of(TextSource.Bytes text) throws IOException {
        try (InputStream in = text.open()) {
            byte[] start = in.readNBytes(4);
            for (ByteOrderMark mark : values()) {
                if (start.length >= mark.bytes.length
                        && java.util.Arrays.equals(start, 0, mark.bytes.length, mark.bytes, 0, mark.bytes.length)) {
                    return mark;
                }
            }
        }
        return NONE;
    }

    public int length() {
        return bytes.length;
    }

    /** The charset it stands for; {@code null} for {@link #NONE}. */
    public Charset charset() {
        return charset;
    }
}
