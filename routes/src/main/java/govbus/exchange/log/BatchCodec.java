package govbus.exchange.log;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.exchange.log.Unpacking.Damaged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
        Packing out = new Packing(64 + rows.size() * items.size() * 16);
        out.octet(FORM);
        out.length(items.size());
        items.forEach(out::text);
        out.length(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            out.octet(row.change().ordinal());
            out.number(row.changedAt() == null ? Long.MIN_VALUE : micros(row.changedAt()));
            out.text(keys.get(i));
            for (int item = 0; item < items.size(); item++) {
                out.text(row.values()[item]);
            }
        }
        out.checksum();
        return out.toBytes();
    }

    /** Throws when the bytes are not a whole batch of a form that this version knows. */
    public static Content decode(byte[] body) {
        Unpacking in = new Unpacking(body);
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
