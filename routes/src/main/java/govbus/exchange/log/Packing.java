package govbus.exchange.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Writes lengths, numbers and texts into one growing array. */
final class Packing {

    private byte[] bytes;
    private int size;

    Packing(int expected) {
        bytes = new byte[Math.max(64, expected)];
    }

    void octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void number(long value) {
        room(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** Seven bits a byte, low bits first; most lengths take one byte. */
    void length(int length) {
        room(5);
        int rest = length;
        while (rest > 0x7F) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** {@code null} is length 0, every other text its length in UTF-8 and one. */
    void text(String text) {
        if (text == null) {
            length(0);
            return;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        length(encoded.length + 1);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    /** Of everything so far; nothing may follow it. */
    void checksum() {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, size);
        room(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (sum.getValue() >>> shift);
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int wanted) {
        if (bytes.length - size < wanted) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + wanted));
        }
    }
}
