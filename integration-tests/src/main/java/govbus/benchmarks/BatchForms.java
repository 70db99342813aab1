package govbus.benchmarks;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.city.synthetic.Resident;
import govbus.exchange.log.BatchCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
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
    private static final int ROUNDS = 51;
    private static final int WARM_UP = 40;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
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
        List<Form> forms = List.of(
                new Form("own", () -> BatchCodec.encode(ITEMS, keys, rows), BatchCodec::decode),
                new Form(
                        "own, deflated 1",
                        () -> deflated(BatchCodec.encode(ITEMS, keys, rows)),
                        bytes -> BatchCodec.decode(inflated(bytes))),
                new Form("JSON", () -> json(rows), bytes -> JSON.readValue(bytes, RECORDS)));
        // In turn, so that none has the warm machine for itself.
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (Form form : forms) {
                form.run(round >= WARM_UP);
            }
        }
        System.out.println("form              bytes/row   write us/row   read us/row   (CPU, median of " + ROUNDS + ", "
                + ROWS + " synthetic residents)");
        forms.forEach(Form::print);
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

    /** One form with its measurements, in nanoseconds of CPU. */
    private record Form(
            String name,
            Supplier<byte[]> write,
            Function<byte[], Object> read,
            List<Long> writing,
            List<Long> reading,
            List<Integer> sizes) {

        Form(String name, Supplier<byte[]> write, Function<byte[], Object> read) {
            this(name, write, read, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void run(boolean counts) {
            long start = CPU.getCurrentThreadCpuTime();
            byte[] bytes = write.get();
            long written = CPU.getCurrentThreadCpuTime();
            Object back = read.apply(bytes);
            long end = CPU.getCurrentThreadCpuTime();
            if (counts && back != null) {
                writing.add(written - start);
                reading.add(end - written);
                sizes.add(bytes.length);
            }
        }

        void print() {
            System.out.printf(
                    "%-16s %10.1f %14.3f %13.3f%n",
                    name, sizes.get(0) / (double) ROWS, median(writing) / ROWS / 1_000, median(reading) / ROWS / 1_000);
        }

        private static double median(List<Long> times) {
            List<Long> sorted = times.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
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
