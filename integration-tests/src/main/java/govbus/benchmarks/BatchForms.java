package govbus.benchmarks;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.city.synthetic.Resident;
import govbus.exchange.log.BatchCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which form a batch should have in the log and on the broker: bytes and CPU time a row, there and back. */
public final class BatchForms {

    private static final List<String> ITEMS =
            List.of("gmsfhm", "xm", "xb", "mz", "csrq", "hjszd", "jzxz", "hyzk", "zxzt", "gxsj");
    private static final int ROWS = 5_000;
    private static final int ROUNDS = 31;
    private static final int WARM_UP = 20;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Map<String, String>>> RECORDS = new TypeReference<>() {};

    private BatchForms() {}

    public static void main(String[] arguments) {
        List<Row> rows = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Resident one = Resident.number(i);
            String[] values = {
                one.id(),
                one.name(),
                one.sex(),
                one.ethnicity(),
                one.born().toString(),
                one.household(),
                one.residence(),
                one.marital(),
                "0",
                "2026-11-22T10:30:00+08:00"
            };
            rows.add(Row.of(Change.CREATED, values, Instant.EPOCH, null));
            keys.add(one.id());
        }
        System.out.println("form              bytes/row   write us/row   read us/row   (median of " + ROUNDS + ", "
                + ROWS + " synthetic residents)");
        measure("own", () -> BatchCodec.encode(ITEMS, keys, rows), BatchCodec::decode);
        measure(
                "own, deflated 1",
                () -> deflated(BatchCodec.encode(ITEMS, keys, rows)),
                bytes -> BatchCodec.decode(inflated(bytes)));
        measure("JSON", () -> json(rows), bytes -> JSON.readValue(bytes, RECORDS));
    }

    private static byte[] json(List<Row> rows) {
        List<Map<String, String>> records = new ArrayList<>();
        for (Row row : rows) {
            Map<String, String> record = new LinkedHashMap<>();
            for (int i = 0; i < ITEMS.size(); i++) {
                record.put(ITEMS.get(i), row.values()[i]);
            }
            records.add(record);
        }
        return JSON.writeValueAsBytes(records);
    }

    private static void measure(String name, java.util.function.Supplier<byte[]> write, Function<byte[], Object> read) {
        byte[] bytes = write.get();
        double writing = median(write::get);
        double reading = median(() -> read.apply(bytes));
        System.out.printf(
                "%-16s %10.1f %14.3f %13.3f%n", name, bytes.length / (double) ROWS, writing / ROWS, reading / ROWS);
    }

    /** Microseconds. */
    private static double median(java.util.function.Supplier<Object> work) {
        double[] times = new double[ROUNDS];
        Object last = null;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            last = work.get();
            if (round >= 0) {
                times[round] = (System.nanoTime() - start) / 1_000.0;
            }
        }
        if (last == null) {
            throw new IllegalStateException("nothing was measured");
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static byte[] inflated(byte[] bytes) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
