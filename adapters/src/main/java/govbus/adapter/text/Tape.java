package govbus.adapter.text;

import java.io.IOException;
import java.io.Reader;

/** Passes characters on and remembers those of the record that is being read. */
final class Tape extends Reader {
    private static final int WORTH_CUTTING = 1 << 16;

    private final Reader in;
    private final int longest;
    private final StringBuilder remembered = new StringBuilder();
    private long first;
    private long released;

    /** @param longest most characters of one record */
    Tape(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The characters from one offset up to another, both not yet released. */
    String text(long from, long to) {
        int end = (int) Math.min(to - first, remembered.length());
        return remembered.substring((int) (from - first), end);
    }

    /** What is before the offset will not be asked for any more. */
    void release(long offset) {
        released = offset;
        if (offset - first > WORTH_CUTTING) {
            remembered.delete(0, (int) Math.min(offset - first, remembered.length()));
            first = offset;
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (first + remembered.length() - released > longest) {
            throw new BrokenText("character " + released, "a record of more than " + longest + " characters");
        }
        int count = in.read(target, offset, length);
        if (count > 0) {
            remembered.append(target, offset, count);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
