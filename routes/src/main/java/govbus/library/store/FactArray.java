package govbus.library.store;

import govbus.library.merge.Values;
import govbus.octets.Octets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** {@code text[]} in PostgreSQL's binary form (array_send): dimensions, nulls, type, length, lower bound, elements. */
final class FactArray {

    private static final int TEXT = 25;
    private static final String[] NOTHING = {};

    private FactArray() {}

    /** The array with its length in octets before it, as a field of a binary COPY. */
    static void write(String[] values, Octets out) {
        int width = Values.width(values);
        int start = out.length();
        out.int32(0);
        out.int32(width == 0 ? 0 : 1);
        out.int32(hasNull(values, width) ? 1 : 0);
        out.int32(TEXT);
        if (width > 0) {
            out.int32(width);
            out.int32(1);
        }
        for (int i = 0; i < width; i++) {
            if (values[i] == null) {
                out.int32(-1);
            } else {
                int place = out.length();
                out.int32(0);
                out.utf8(values[i]);
                out.int32At(place, out.length() - place - 4);
            }
        }
        out.int32At(start, out.length() - start - 4);
    }

    private static boolean hasNull(String[] values, int width) {
        for (int i = 0; i < width; i++) {
            if (values[i] == null) {
                return true;
            }
        }
        return false;
    }

    static String[] read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int dimensions = in.getInt();
        in.position(in.position() + 8);
        if (dimensions == 0) {
            return NOTHING;
        }
        String[] values = new String[in.getInt()];
        in.getInt();
        for (int i = 0; i < values.length; i++) {
            int length = in.getInt();
            if (length >= 0) {
                values[i] = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
                in.position(in.position() + length);
            }
        }
        return values;
    }
}
