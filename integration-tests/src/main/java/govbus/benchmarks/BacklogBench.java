package govbus.benchmarks;

import govbus.city.CityFault;
import govbus.city.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./govbus bench backlog [--records N]}: one subscription's target is away and so many records wait for it. What
 * that costs: the other subscription's throughput, heap, the broker's memory; and how fast it is made up for afterwards.
 */
final class BacklogBench {

    private static final String WAITING = "bench-waiting";
    private static final int ROUNDS = 3;
    private static final int SECONDS = 10;
    private static final long PATIENCE_SECONDS = 1_800;

    private final BenchBus bus;
    private final Progress progress;
    private final Relay relay;
    private final long records;

    private BacklogBench(BenchBus bus, Progress progress, Relay relay, long records) {
        this.bus = bus;
        this.progress = progress;
        this.relay = relay;
        this.records = records;
    }

    /** Runs when it is meant. */
    static boolean takes(String... arguments) throws IOException, InterruptedException {
        boolean meant = arguments.length > 0 && arguments[0].equals("backlog");
        if (meant) {
            Path directory = Path.of(".govbus-bench-backlog");
            Progress progress = new Progress(System.out);
            int port = BenchBus.freePort();
            Bench.empty(directory);
            try (BenchBus bus = BenchBus.start(directory, progress);
                    Relay relay = new Relay(port, bus.databasePort())) {
                long records = LedgerBench.option(arguments, "--records", 10_000_000);
                new BacklogBench(bus, progress, relay, records / 5_000 * 5_000).run(port);
            }
            Bench.empty(directory);
        }
        return meant;
    }

    private void run(int port) throws IOException, InterruptedException {
        bus.declare(bus.surroundings() + away(port) + Manifests.pushed("bench/table") + waiting());
        bus.target().sql().execute(JsonRecords.table("pushed"));
        bus.target().sql().execute("create table waiting (id text primary key, name text)");
        relay.open();
        bus.declare(Manifests.toTable("bench-table", "bench/table", "pushed", JsonRecords.NAMES) + subscription());
        Manifests.awaitOpen(bus, "bench/table");
        progress.say("Warming up");
        delivered(2 * SECONDS);
        List<Double> without = rounds("with nobody waiting");
        print("with nobody waiting", without);
        relay.shut();
        progress.say("Filling the log: %,d records for a subscription whose target is away".formatted(records));
        new LogFill(bus.books().sql()).fill("bench/waiting", records);
        List<Double> with = rounds("with %,d records waiting for another".formatted(records));
        print("with %,d waiting".formatted(records), with);
        System.out.printf(
                "the other one's throughput with the backlog: %.1f %%%n", 100 * median(with) / median(without));
        drain();
    }

    private void drain() throws IOException, InterruptedException {
        relay.open();
        long start = System.nanoTime();
        while (drained() < records) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new CityFault("only " + drained() + " of " + records + " were delivered");
            }
            TimeUnit.SECONDS.sleep(1);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long rows = bus.target().sql().queryForObject("select count(*) from waiting", Long.class);
        System.out.printf(
                "the target is back: %,d records delivered in %.0f s, %,.0f/s; rows in the table %,d%n",
                records, seconds, records / seconds, rows);
        printMemory("after draining");
    }

    private long drained() {
        return bus.books()
                .sql()
                .queryForObject(
                        "select coalesce(sum(delivered), 0) from exchange.delivery where subscription = ?",
                        Long.class,
                        WAITING);
    }

    private List<Double> rounds(String what) throws InterruptedException {
        List<Double> figures = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            progress.say("Pushes of 100 records to a table, " + what + ", round " + round + " of " + ROUNDS);
            figures.add(delivered(SECONDS));
        }
        return figures;
    }

    /** Records a second from the first push until the last one is in the other table. */
    private double delivered(int seconds) throws InterruptedException {
        long before = rows();
        long start = System.nanoTime();
        Pushers pushers = new Pushers(bus, "bench/table", 100);
        pushers.start();
        TimeUnit.SECONDS.sleep(seconds);
        pushers.stop();
        while (rows() - before < pushers.accepted()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return pushers.accepted() / ((System.nanoTime() - start) / 1e9);
    }

    private long rows() {
        return bus.target().sql().queryForObject("select count(*) from pushed", Long.class);
    }

    private void print(String what, List<Double> figures) throws IOException, InterruptedException {
        System.out.printf(
                "pushes of 100 accepted and delivered, %s: median %,.0f/s %s%n",
                what,
                median(figures),
                figures.stream().map(one -> "%,.0f".formatted(one)).toList());
        printMemory(what);
    }

    private void printMemory(String what) throws IOException, InterruptedException {
        StringBuilder memory = new StringBuilder();
        for (JsonNode limit : bus.read("/api/v1/limits")) {
            String name = limit.get("name").asString();
            if (name.equals("heap") || name.equals("broker") || name.equals("backlog:" + WAITING)) {
                memory.append("%s %,d of %,d %s%s; "
                        .formatted(
                                name,
                                limit.get("used").asLong(),
                                limit.get("limit").asLong(),
                                limit.get("unit").asString(),
                                limit.has("note") ? " (" + limit.get("note").asString() + ")" : ""));
            }
        }
        System.out.printf("  %s: %smost memory of the process %,d MiB%n", what, memory, bus.peakMegabytes());
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private static String away(int port) {
        return """
                ---
                apiVersion: govbus/v1
                kind: Connection
                metadata: {name: bench/away}
                spec: {title: 对方库, type: postgresql, host: 127.0.0.1, port: %d, database: target, user: target, password: {secretRef: "file:target-db"}}
                """.formatted(port);
    }

    private static String waiting() {
        return """
                ---
                apiVersion: govbus/v1
                kind: Resource
                metadata: {name: bench/waiting}
                spec:
                  title: 测量 bench/waiting
                  summary: 用于测量的合成记录
                  sharing: {type: unconditional}
                  updateCycle: realtime
                  grade: general
                  key: [id]
                  items:
                    - {name: id, title: 编号, type: text, required: true, length: 18}
                    - {name: name, title: 姓名, type: text, length: 50}
                ---
                apiVersion: govbus/v1
                kind: Source
                metadata: {name: bench/waiting}
                spec: {resource: bench/waiting, adapter: push}
                """;
    }

    private static String subscription() {
        return Manifests.toTable(WAITING, "bench/waiting", "waiting", "id, name")
                .replace("bench/db", "bench/away");
    }
}
