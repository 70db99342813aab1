package govbus.benchmarks;

import govbus.benchmarks.catalogue.SearchBench;
import govbus.city.CityFault;
import govbus.city.Progress;
import govbus.engine.EngineFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ./govbus bench}: what the bus does on this machine, each figure beside its limit from the same minutes. All parts
 * run in turn, three rounds; a figure is the median.
 */
public final class Bench {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("logback.configurationFile", "govbus/city/logback.xml");
        if (ImportBench.takes(arguments)
                || LedgerBench.takes(arguments)
                || BacklogBench.takes(arguments)
                || LibraryBench.takes(arguments)
                || SearchBench.takes(arguments)) {
            return;
        }
        BenchOptions options = null;
        try {
            options = BenchOptions.parse(arguments);
        } catch (CityFault e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USE);
        }
        if (options.what().equals("forms")) {
            BatchForms.main(arguments);
            return;
        }
        try {
            measure(options, new Progress(System.out));
            System.exit(0);
        } catch (CityFault | EngineFault e) {
            System.err.println("The measurement ended: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    private static void measure(BenchOptions options, Progress progress) throws Exception {
        empty(options.dataDir());
        Figures figures = new Figures(progress);
        progress.say("Starting PostgreSQL, the bus with 512 MB of heap, and a lone Artemis to compare with");
        try (BenchBus bus = BenchBus.start(options.dataDir(), progress);
                RawSends raw = RawSends.start(options.dataDir())) {
            try {
                run(options, bus, raw, progress, figures);
            } finally {
                System.out.println();
                System.out.print(figures.table());
                System.out.printf(
                        "%nHeap of the bus: at most 512 MB; most memory it ever had: %,d MiB%n", bus.peakMegabytes());
            }
        }
        empty(options.dataDir());
    }

    private static void run(BenchOptions options, BenchBus bus, RawSends raw, Progress progress, Figures figures)
            throws Exception {
        if (options.wants("push")) {
            new PushBench(bus, raw, options, progress, figures).run();
        }
        if (options.wants("file")) {
            new FileBench(bus, options, progress, figures).run();
        }
        if (options.wants("subscriptions")) {
            new SubscriptionBench(bus, options, progress, figures).run();
        }
        if (options.wants("log")) {
            new LogBench(bus, options, progress, figures).run();
        }
    }

    /** Only a directory that a run of this made. */
    static void empty(Path directory) throws IOException {
        if (!Files.exists(directory.resolve("govbus-city"))) {
            return;
        }
        try (Stream<Path> found = Files.walk(directory)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
