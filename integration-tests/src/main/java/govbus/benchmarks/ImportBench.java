package govbus.benchmarks;

import govbus.benchmarks.catalogue.SyntheticCatalogue;
import govbus.benchmarks.catalogue.SyntheticEntry;
import govbus.city.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./govbus bench import}: a city's whole catalogue out of one workbook, and what one change costs among 2,066 and
 * among 200,000 entries, with the real bus and its 512 MB of heap over HTTP.
 */
final class ImportBench {
    private static final int CITY = 2_066;
    private static final int PROVINCE = 200_000;
    private static final int QUICK = 20_000;
    private static final int SOME = 200;
    private static final int ROUNDS = 9;
    private static final long IMPORT_LIMIT_MILLIS = 30_000;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SyntheticCatalogue city = new SyntheticCatalogue();
    private final BenchBus bus;
    private final Progress progress;

    private ImportBench(BenchBus bus, Progress progress) {
        this.bus = bus;
        this.progress = progress;
    }

    /** Runs when it is meant. */
    static boolean takes(String... arguments) throws IOException, InterruptedException {
        boolean meant = arguments.length > 0 && arguments[0].equals("import");
        if (meant) {
            Progress progress = new Progress(System.out);
            Path directory = Path.of(".govbus-bench");
            Bench.empty(directory);
            try (BenchBus bus = BenchBus.start(directory, progress)) {
                new ImportBench(bus, progress).run(List.of(arguments).contains("--quick") ? QUICK : PROVINCE);
            }
            Bench.empty(directory);
        }
        return meant;
    }

    private void run(int entries) throws IOException, InterruptedException {
        bus.declare(city.units().stream().map(unit -> unit.manifest()).collect(Collectors.joining()));
        List<SyntheticEntry> first = city.entries(CITY).toList();
        progress.say("A workbook of 2,066 entries of 48 units is imported");
        byte[] workbook = SyntheticWorkbook.of(first);
        JsonNode job = imported(workbook);
        JsonNode again = imported(workbook);
        long[] small = applied(first.get(0));
        progress.say("The catalogue grows to " + entries + " entries");
        long started = bus.restart(
                () -> CatalogueFill.fill(bus.books(), city.entries(entries).skip(CITY)));
        long indexed = found(entries);
        long[] large = applied(first.get(0));
        JsonNode summary = job.path("summary");
        System.out.printf("%n| what | measured | limit |%n|---|---|---|%n");
        System.out.printf(
                "| import of %,d entries (%,d KiB) | %,d ms, %d new, %d wrong | %,d ms |%n",
                CITY,
                workbook.length / 1024,
                summary.path("millis").asLong(),
                summary.path("created").asInt(),
                summary.path("wrong").asInt(),
                IMPORT_LIMIT_MILLIS);
        System.out.printf(
                "| the same workbook again | %,d ms, %d unchanged | |%n",
                again.path("summary").path("millis").asLong(),
                again.path("summary").path("unchanged").asInt());
        System.out.printf(
                "| one entry changed among %,d | %d ms (worst of %d: %d ms) | |%n",
                CITY, median(small), ROUNDS, small[ROUNDS - 1]);
        System.out.printf(
                "| one entry changed among %,d | %d ms (worst of %d: %d ms) | |%n",
                entries, median(large), ROUNDS, large[ROUNDS - 1]);
        System.out.printf(
                "| the bus starts with %,d | ready after %,d ms, all found after %,d ms more | |%n",
                entries, started, indexed);
        new CatalogueUse(bus).measure(entries, first.subList(0, SOME));
        System.out.printf("| heap after the last collection | %s | |%n", bus.heap());
        System.out.printf("| most memory of the bus, heap of 512 MB and all else | %,d MiB | |%n", bus.peakMegabytes());
    }

    private JsonNode imported(byte[] workbook) throws IOException, InterruptedException {
        String id = bus.post("/api/v1/imports", XLSX, workbook).path("id").asString();
        while (true) {
            JsonNode job = bus.read("/api/v1/imports/" + id);
            if (List.of("done", "refused", "interrupted")
                    .contains(job.path("state").asString())) {
                if (!job.path("state").asString().equals("done")) {
                    System.err.println(job.path("problems")
                            .valueStream()
                            .limit(3)
                            .map(JsonNode::toString)
                            .toList());
                }
                return job;
            }
            Thread.sleep(100);
        }
    }

    /** Milliseconds until the search knows all entries. */
    private long found(int entries) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (bus.read("/api/v1/resources?size=1").path("total").asLong() < entries) {
            Thread.sleep(100);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Milliseconds of single changes, sorted. */
    private long[] applied(SyntheticEntry entry) throws IOException, InterruptedException {
        long[] millis = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            String changed = entry.manifest().replace(entry.summary(), entry.summary() + System.nanoTime());
            long start = System.nanoTime();
            bus.declare(changed);
            millis[round] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }
}
