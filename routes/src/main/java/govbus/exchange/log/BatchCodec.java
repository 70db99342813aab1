package govbus.exchange.log;

import govbus.adapter.Change;
import govbus.adapter.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The compact form of a batch in the log and on the broker: item names once, then row by row a change byte, the time and
 * the values as length and UTF-8. Not compressed: measured, deflating costs more than the disk it saves
 * ({@code docs/decisions/0007}).
 */
public final class BatchCodec {

    private static final int FORM = 1;
    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_VALUE = 64 << 20;

    private BatchCodec() {}

    /** What was encoded. */
    public record Content(List<String> items, List<String> keys, List<Row> rows) {}

    public static byte[] encode(List<String> items, List<String> keys, List<Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + rows.size() * items.size() * 12);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            writeLength(out, items.size());
            for (String item : items) {
                writeText(out, item);
            }
            writeLength(out, rows.size());
            for (int i = 0; i < rows.size(); i++) {
                writeRow(out, keys.get(i), rows.get(i), items.size());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeRow(DataOutputStream out, String key, Row row, int items) throws IOException {
        out.writeByte(row.change().ordinal());
        out.writeLong(row.changedAt() == null ? Long.MIN_VALUE : micros(row.changedAt()));
        writeText(out, key);
        for (int i = 0; i < items; i++) {
            writeText(out, row.values()[i]);
        }
    }

    public static Content decode(byte[] body) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
            int form = in.readByte();
            if (form != FORM) {
                throw new IOException("batch form " + form + " is not known to this version");
            }
            int width = readLength(in, 65_536);
            List<String> items = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                items.add(readText(in));
            }
            int count = readLength(in, MOST_ROWS);
            List<String> keys = new ArrayList<>(count);
            List<Row> rows = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                readRow(in, width, keys, rows);
            }
            return new Content(List.copyOf(items), keys, rows);
        } catch (IOException damaged) {
            throw new UncheckedIOException("a batch in the log is damaged", damaged);
        }
    }

    private static void readRow(DataInputStream in, int width, List<String> keys, List<Row> rows) throws IOException {
        Change change = Change.values()[in.readByte()];
        long micros = in.readLong();
        keys.add(readText(in));
        String[] values = new String[width];
        for (int i = 0; i < width; i++) {
            values[i] = readText(in);
        }
        rows.add(Row.of(change, values, micros == Long.MIN_VALUE ? null : instant(micros), null));
    }

    private static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            writeLength(out, 0);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeLength(out, bytes.length + 1);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = readLength(in, MOST_VALUE);
        if (length == 0) {
            return null;
        }
        if (length - 1 > in.available()) {
            throw new IOException("a value of " + (length - 1) + " bytes goes beyond the end");
        }
        return new String(in.readNBytes(length - 1), StandardCharsets.UTF_8);
    }

    /** Seven bits a byte, low bits first; most lengths take one byte. */
    private static void writeLength(DataOutputStream out, int length) throws IOException {
        int rest = length;
        while (rest > 0x7F) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readLength(DataInputStream in, int most) throws IOException {
        int length = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = in.readUnsignedByte();
            length |= (next & 0x7F) << shift;
            if ((next & 0x80) == 0) {
                if (length < 0 || length > most) {
                    throw new IOException("a length of " + length + " is beyond the limit of " + most);
                }
                return length;
            }
        }
        throw new IOException("a length does not end");
    }
}
