package govbus.adapter.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes without guessing: a byte that is not part of a character comes out as a lone surrogate U+DC80 to U+DCFF, so
 * that what follows is still read and the record that holds it can be told from the others.
 */
public final class StrictReader extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private boolean end;
    private int kept = -1;
    private long badBytes;

    public StrictReader(InputStream in, Charset charset) {
        this.in = in;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The whole of some bytes as text. */
    public static String decode(InputStream in, Charset charset) {
        StringWriter text = new StringWriter();
        try (StrictReader reader = new StrictReader(in, charset)) {
            reader.transferTo(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return text.toString();
    }

    /** How many bytes so far were not part of a character. */
    public long badBytes() {
        return badBytes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        if (kept >= 0 && chars.hasRemaining()) {
            chars.put((char) kept);
            kept = -1;
        }
        while (chars.position() == offset && length > 0) {
            CoderResult result = decoder.decode(bytes, chars, end);
            if (result.isError()) {
                escape(chars);
            } else if (result.isOverflow() && chars.position() == offset) {
                splitPair(chars);
            } else if (result.isUnderflow() && chars.position() == offset && !fill()) {
                return -1;
            }
        }
        return chars.position() - offset;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void escape(CharBuffer chars) {
        if (chars.hasRemaining()) {
            badBytes++;
            // only one byte: what looks like the rest of a character may be a separator or a line break
            chars.put((char) (Fault.BAD_BYTE | bytes.get() & 0xFF));
        }
    }

    private void splitPair(CharBuffer chars) {
        CharBuffer pair = CharBuffer.allocate(2);
        decoder.decode(bytes, pair, end);
        chars.put(pair.get(0));
        kept = pair.position() > 1 ? pair.get(1) : -1;
    }

    private boolean fill() throws IOException {
        if (end) {
            return false;
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
        return true;
    }
}
