package govbus.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where in its source each record of a line stood and when the source says it happened, a few bytes a record: each text
 * as the length that it shares with the one before and the rest, each time as the difference in microseconds.
 */
public final class Places {

    private static final int LONGEST = 200;

    private ByteBuffer out = ByteBuffer.allocate(256);
    private byte[] before = {};
    private long time;
    private boolean saysSomething;

    /** One record's place; what the source does not say is {@code null}. */
    public record Place(String place, Instant changedAt) {}

    /** Adds the next record. */
    public void add(String place, Instant changedAt) {
        saysSomething |= place != null || changedAt != null;
        byte[] text = place == null ? new byte[0] : place.getBytes(StandardCharsets.UTF_8);
        byte[] next = text.length <= LONGEST ? text : Arrays.copyOf(text, LONGEST);
        int mismatch = Arrays.mismatch(before, next);
        int shared = mismatch < 0 ? next.length : mismatch;
        room(next.length + 30);
        number(shared);
        number(next.length - shared);
        out.put(next, shared, next.length - shared);
        before = next;
        if (changedAt == null) {
            number(0);
            return;
        }
        long micros = changedAt.getEpochSecond() * 1_000_000L + changedAt.getNano() / 1_000;
        long difference = micros - time;
        // Folded, so that small differences of both signs are short; 0 stands for a time that is not said.
        number((difference << 1 ^ difference >> 63) + 1);
        time = micros;
    }

    /** The bytes, or {@code null} when the source says nothing of any record. */
    public byte[] bytes() {
        return saysSomething ? Arrays.copyOf(out.array(), out.position()) : null;
    }

    /** The places in the order in which they were added. */
    static List<Place> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Place> places = new ArrayList<>();
        byte[] text = {};
        long time = 0;
        while (in.hasRemaining()) {
            int shared = (int) number(in);
            byte[] next = Arrays.copyOf(text, shared + (int) number(in));
            in.get(next, shared, next.length - shared);
            text = next;
            long folded = number(in) - 1;
            Instant at = null;
            if (folded != -1) {
                time += folded >>> 1 ^ -(folded & 1);
                at = Instant.ofEpochSecond(Math.floorDiv(time, 1_000_000L), Math.floorMod(time, 1_000_000L) * 1_000);
            }
            places.add(new Place(text.length == 0 ? null : new String(text, StandardCharsets.UTF_8), at));
        }
        return places;
    }

    private void room(int wanted) {
        if (out.remaining() < wanted) {
            out.flip();
            out = ByteBuffer.allocate(out.capacity() * 2 + wanted).put(out);
        }
    }

    private void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                break;
            }
        }
        return value;
    }
}
