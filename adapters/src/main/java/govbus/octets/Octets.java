package govbus.octets;

import java.util.Arrays;

/** A growing array of bytes; texts are written into it without a copy of their own. */
public final class Octets {

    private static final int ONE_OCTET = 0x80;
    private static final int TWO_OCTETS = 0x800;
    private static final int MOST_OCTETS_A_CHAR = 3;

    private byte[] bytes;
    private int length;

    /** @param expected octets; more make it grow */
    public Octets(int expected) {
        bytes = new byte[expected];
    }

    /** How many were written. */
    public int length() {
        return length;
    }

    /** The array itself, of which the first {@link #length} are written; another one after it has grown. */
    public byte[] array() {
        return bytes;
    }

    public void clear() {
        length = 0;
    }

    /** A copy of what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** What was written: the array itself when it is just full. Nothing may be written afterwards. */
    public byte[] handOver() {
        return length == bytes.length ? bytes : toBytes();
    }

    /** Leaves so many octets as they are. */
    public void skip(int count) {
        room(count);
        length += count;
    }

    public void octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    public void int16(int value) {
        room(2);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    public void int32(int value) {
        room(4);
        int32At(length, value);
        length += 4;
    }

    /** Overwrites what was written earlier. */
    public void int32At(int place, int value) {
        bytes[place] = (byte) (value >> 24);
        bytes[place + 1] = (byte) (value >> 16);
        bytes[place + 2] = (byte) (value >> 8);
        bytes[place + 3] = (byte) value;
    }

    public void int64(long value) {
        int32((int) (value >> 32));
        int32((int) value);
    }

    /** Seven bits an octet, the lowest first; not for negative numbers. */
    public void number(long value) {
        // not the longest there is: what was measured before would grow at its end
        room(lengthOf(value));
        long rest = value;
        while (rest > 0x7F) {
            bytes[length++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    public void bytes(byte[] more, int count) {
        room(count);
        System.arraycopy(more, 0, bytes, length, count);
        length += count;
    }

    /** The UTF-8 of a text, without its length; half of a surrogate pair becomes {@code ?}, as {@link String} does it. */
    public void utf8(String text) {
        int chars = text.length();
        if (bytes.length - length < chars * MOST_OCTETS_A_CHAR) {
            room(lengthOf(text));
        }
        int place = length;
        int i = 0;
        for (; i < chars && text.charAt(i) < ONE_OCTET; i++) {
            bytes[place++] = (byte) text.charAt(i);
        }
        for (; i < chars; i++) {
            char c = text.charAt(i);
            if (c < ONE_OCTET) {
                bytes[place++] = (byte) c;
            } else if (c < TWO_OCTETS) {
                bytes[place++] = (byte) (0xC0 | c >> 6);
                bytes[place++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                bytes[place++] = (byte) (0xE0 | c >> 12);
                bytes[place++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[place++] = (byte) (0x80 | c & 0x3F);
            } else if (isPair(text, i)) {
                int code = Character.toCodePoint(c, text.charAt(++i));
                bytes[place++] = (byte) (0xF0 | code >> 18);
                bytes[place++] = (byte) (0x80 | code >> 12 & 0x3F);
                bytes[place++] = (byte) (0x80 | code >> 6 & 0x3F);
                bytes[place++] = (byte) (0x80 | code & 0x3F);
            } else {
                bytes[place++] = '?';
            }
        }
        length = place;
    }

    /** How many octets {@link #utf8} writes. */
    public static int lengthOf(String text) {
        int chars = text.length();
        int octets = chars;
        for (int i = 0; i < chars; i++) {
            char c = text.charAt(i);
            if (c < ONE_OCTET) {
                continue;
            }
            if (c < TWO_OCTETS) {
                octets++;
            } else if (!Character.isSurrogate(c)) {
                octets += 2;
            } else if (isPair(text, i)) {
                octets += 2;
                i++;
            }
        }
        return octets;
    }

    private static boolean isPair(String text, int high) {
        return high + 1 < text.length() && Character.isSurrogatePair(text.charAt(high), text.charAt(high + 1));
    }

    /** How many octets {@link #number} writes. */
    public static int lengthOf(long number) {
        return number == 0 ? 1 : (Long.SIZE - Long.numberOfLeadingZeros(number) + 6) / 7;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
