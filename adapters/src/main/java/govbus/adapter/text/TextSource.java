package govbus.adapter.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * A text that can be read from any byte on, more than once.
 *
 * @param bytes opens it
 * @param charset how its bytes are characters
 * @param start its first byte after a byte order mark
 */
public record TextSource(Bytes bytes, Charset charset, long start) {

    public static TextSource of(byte[] body, Charset charset, int start) {
        return new TextSource(() -> new ByteArrayInputStream(body), charset, start);
    }

    /** The bytes from an offset on, counted from the start. */
    public InputStream from(long offset) throws IOException {
        InputStream in = bytes.open();
        in.skipNBytes(start + offset);
        return in;
    }

    /** The characters from a byte offset on, counted from the start. */
    public StrictReader reader(long offset) throws IOException {
        return new StrictReader(from(offset), charset);
    }

    /** Something whose bytes can be read. */
    @FunctionalInterface
    public interface Bytes {
        InputStream open() throws IOException;
    }
}
