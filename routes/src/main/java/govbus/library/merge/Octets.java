package govbus.library.merge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes as they are written one after the other. */
public final class Octets {

    private byte[] bytes;
    private int length;

    public Octets(int expected) {
        bytes = new byte[expected];
    }

    public int length() {
        return length;
    }

    public byte[] array() {
        return bytes;
    }

    public void clear() {
        length = 0;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
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

    /** Seven bits an octet, the lowest first. */
    public void number(long value) {
        room(10);
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

    /** The UTF-8 of a text, without its length. */
    public void utf8(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        bytes(encoded, encoded.length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
