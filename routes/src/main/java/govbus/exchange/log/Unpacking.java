package govbus.exchange.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Reads what {@link BatchCodec} wrote; never beyond the end, whatever the bytes say. */
final class Unpacking {

    private final byte[] bytes;
    private final int from;
    private int place;
    private int end;

    /** @param from where it begins */
    Unpacking(byte[] bytes, int from) {
        this.bytes = bytes;
        this.from = from;
        this.place = from;
        this.end = bytes.length;
    }

    /** The bytes are not what was written. */
    static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1;

        Damaged(String message) {
            super("a batch in the log is damaged: " + message);
        }
    }

    /** Compares the last four bytes with the checksum of all before them; only those are read from now on. */
    void checkSum() {
        need(Integer.BYTES);
        end -= Integer.BYTES;
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, end - from);
        if ((int) sum.getValue() != ByteBuffer.wrap(bytes, end, Integer.BYTES).getInt()) {
            throw new Damaged("its checksum is another");
        }
    }

    /** Nothing may be left. */
    void end() {
        if (place != end) {
            throw new Damaged(end - place + " bytes are left over");
        }
    }

    int octet() {
        need(1);
        return bytes[place++] & 0xFF;
    }

    long number() {
        need(Long.BYTES);
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | bytes[place++] & 0xFF;
        }
        return value;
    }

    int length(int most) {
        int length = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = octet();
            length |= (next & 0x7F) << shift;
            if ((next & 0x80) == 0) {
                if (length < 0 || length > most) {
                    throw new Damaged("a length of " + length + " is beyond the limit of " + most);
                }
                return length;
            }
        }
        throw new Damaged("a length does not end");
    }

    String text() {
        int length = length(bytes.length + 1);
        if (length == 0) {
            return null;
        }
        need(length - 1);
        String text = new String(bytes, place, length - 1, StandardCharsets.UTF_8);
        place += length - 1;
        return text;
    }

    private void need(int wanted) {
        if (end - place < wanted) {
            throw new Damaged(wanted + " bytes go beyond the end");
        }
    }
}
