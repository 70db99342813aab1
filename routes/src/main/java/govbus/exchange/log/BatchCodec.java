package govbus.exchange.log;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.exchange.log.Unpacking.Damaged;
import govbus.octets.Octets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The compact form of a batch in the log and on the broker: item names once, then row by row a change byte, the time,
 * the key and the values as length and UTF-8, at the end a checksum. Measured beside others in {@code docs/decisions/0007}.
 */
public final class BatchCodec {

    /** Ends with a checksum (CRC-32C) over all before it. */
    private static final int FORM = 2;

    private static final int FORM_WITHOUT_CHECKSUM = 1;
    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_ITEMS = 65_536;
    private static final Change[] CHANGES = Change.values();

    private BatchCodec() {}

    /** What was encoded. */
    public record Content(List<String> items, List<String> keys, List<Row> rows) {}

    public static byte[] encode(List<String> items, List<String> keys, List<Row> rows) {
        return encodeBehind(0, items, keys, rows);
    }

    /** The form behind so many octets that are left free for what its bearer has to say. */
    public static byte[] encodeBehind(int free, List<String> items, List<String> keys, List<Row> rows) {
        // measured first: arrays that grow, and the copies of their ends, were a fifth of all that bulk left to the
        // collector
        Octets out = new Octets(free + size(items, keys, rows));
        out.skip(free);
        out.octet(FORM);
        out.number(items.size());
        items.forEach(item -> text(item, out));
        out.number(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            out.octet(row.change().ordinal());
            out.int64(row.changedAt() == null ? Long.MIN_VALUE : micros(row.changedAt()));
            text(keys.get(i), out);
            for (int item = 0; item < items.size(); item++) {
                text(row.values()[item], out);
            }
        }
        CRC32C sum = new CRC32C();
        sum.update(out.array(), free, out.length() - free);
        out.int32((int) sum.getValue());
        return out.handOver();
    }

    /** {@code null} is length 0, every other text its length in UTF-8 and one. */
    private static void text(String text, Octets out) {
        if (text == null) {
            out.octet(0);
        } else {
            out.number(Octets.lengthOf(text) + 1);
            out.utf8(text);
        }
    }

    private static int size(List<String> items, List<String> keys, List<Row> rows) {
        int size = 1 + Octets.lengthOf(items.size()) + Octets.lengthOf(rows.size()) + Integer.BYTES;
        for (String item : items) {
            size += size(item);
        }
        for (int i = 0; i < rows.size(); i++) {
            size += 1 + Long.BYTES + size(keys.get(i));
            for (int item = 0; item < items.size(); item++) {
                size += size(rows.get(i).values()[item]);
            }
        }
        return size;
    }

    private static int size(String text) {
        if (text == null) {
            return 1;
        }
        int octets = Octets.lengthOf(text);
        return Octets.lengthOf(octets + 1L) + octets;
    }

    /** Throws when the bytes are not a whole batch of a form that this version knows. */
    public static Content decode(byte[] body) {
        return decodeBehind(0, body);
    }

    /** What {@link #encodeBehind} wrote. */
    public static Content decodeBehind(int free, byte[] body) {
        Unpacking in = new Unpacking(body, free);
        int form = in.octet();
        if (form == FORM) {
            in.checkSum();
        } else if (form != FORM_WITHOUT_CHECKSUM) {
            throw new Damaged("form " + form + " is not known to this version");
        }
        int width = in.length(MOST_ITEMS);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            items.add(in.text());
        }
        int count = in.length(MOST_ROWS);
        List<String> keys = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(in, width, keys));
        }
        in.end();
        return new Content(List.copyOf(items), keys, rows);
    }

    private static Row row(Unpacking in, int width, List<String> keys) {
        int change = in.octet();
        if (change >= CHANGES.length) {
            throw new Damaged("change " + change);
        }
        long micros = in.number();
        keys.add(in.text());
        String[] values = new String[width];
        for (int i = 0; i < width; i++) {
            values[i] = in.text();
        }
        return Row.of(CHANGES[change], values, micros == Long.MIN_VALUE ? null : instant(micros), null);
    }

    private static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }
}
