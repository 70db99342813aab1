package govbus.adapter.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Walks over the physical lines (LF, CR or CRLF) of a text's bytes, forward only. */
public final class LineCursor implements Closeable {
    private final InputStream in;
    private long line = 1;
    private long offset;
    private boolean cut;

    public LineCursor(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The number of the line that is next, from 1. */
    public long line() {
        return line;
    }

    /** Bytes walked over. */
    public long offset() {
        return offset;
    }

    /** Whether the last bytes given were cut at the limit. */
    public boolean cut() {
        return cut;
    }

    /** The bytes of so many lines from a line on that was not walked over yet, without the last line break. */
    public byte[] lines(long from, int count, int limit) throws IOException {
        while (line < from && step(null, 0)) {
            // walks on to the line
        }
        cut = false;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        for (int number = 0; number < count && step(bytes, limit); number++) {
            // step has put the line's bytes
        }
        return withoutLineBreak(bytes.toByteArray());
    }

    /** The next line without its line break; {@code null} at the end. */
    public byte[] next(int limit) throws IOException {
        cut = false;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        return step(bytes, limit) ? withoutLineBreak(bytes.toByteArray()) : null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean step(ByteArrayOutputStream bytes, int limit) throws IOException {
        int letter = in.read();
        if (letter < 0) {
            return false;
        }
        while (letter >= 0) {
            offset++;
            keep(bytes, letter, limit);
            if (letter == '\n' || letter == '\r' && !lineFeedFollows()) {
                break;
            }
            letter = in.read();
        }
        line++;
        return true;
    }

    private boolean lineFeedFollows() throws IOException {
        in.mark(1);
        int next = in.read();
        if (next >= 0) {
            in.reset();
        }
        return next == '\n';
    }

    private void keep(ByteArrayOutputStream bytes, int letter, int limit) {
        if (bytes == null) {
            return;
        }
        if (bytes.size() < limit) {
            bytes.write(letter);
        } else if (letter != '\n' && letter != '\r') {
            cut = true;
        }
    }

    private static byte[] withoutLineBreak(byte[] bytes) {
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\n') {
            length--;
        }
        if (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        return length == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, length);
    }
}
