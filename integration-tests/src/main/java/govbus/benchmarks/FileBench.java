package govbus.benchmarks;

import govbus.city.CityFault;
import govbus.city.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;

/** A file of a million rows into a table, checks and ledger included, beside PostgreSQL's own {@code \copy} of it. */
final class FileBench {
    private static final String LIMIT = "\\copy of the file";
    private static final int ROWS = 1_000_000;
    private static final int QUICK_ROWS = 200_000;
    private static final long WAIT = TimeUnit.MINUTES.toNanos(10);

    private final BenchBus bus;
    private final BenchOptions options;
    private final Progress progress;
    private final Figures figures;
    private final int rows;
    private long deliveredBefore;

    FileBench(BenchBus bus, BenchOptions options, Progress progress, Figures figures) {
        this.bus = bus;
        this.options = options;
        this.progress = progress;
        this.figures = figures;
        this.rows = options.quick() ? QUICK_ROWS : ROWS;
    }

    void run() throws IOException, InterruptedException {
        bus.target().sql().execute(CsvRecords.table("resident"));
        bus.declare(bus.surroundings()
                + Manifests.read("bench/resident", "resident_*.csv")
                + Manifests.toTable("bench-resident", "bench/resident", "resident", CsvRecords.NAMES));
        for (int round = 0; round <= options.rounds(); round++) {
            Path file = bus.files().resolve("in").resolve("resident_" + round + ".csv");
            progress.say(round == 0 ? "A file, warming up" : "A file, round " + round + " of " + options.rounds());
            CsvRecords.write(file, round * rows, rows);
            Figure limit = copied(file);
            Figure figure = delivered(file);
            if (round > 0) {
                figures.add(LIMIT, limit);
                figures.add("a file of " + rows + " rows, delivered to a table", figure, LIMIT, 0.5);
            }
        }
    }

    private void empty() {
        bus.target().sql().execute("truncate resident");
    }

    private Figure copied(Path file) {
        empty();
        Usage before = bus.usage();
        long start = System.nanoTime();
        bus.target().sql().execute((ConnectionCallback<Long>) connection -> {
            try (InputStream in = Files.newInputStream(file)) {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy resident from stdin (format csv, header)", in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return Figure.of(rows, (System.nanoTime() - start) / 1e9, bus.usage().since(before));
    }

    /** From the marker that completes the file until the last row is in the table. */
    private Figure delivered(Path file) throws IOException, InterruptedException {
        empty();
        Usage before = bus.usage();
        long start = System.nanoTime();
        Files.createFile(file.resolveSibling(file.getFileName() + ".ok"));
        while (arrived() < rows) {
            if (System.nanoTime() - start > WAIT) {
                throw new CityFault("only " + arrived() + " rows of " + file + " arrived");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        double took = (System.nanoTime() - start) / 1e9;
        Figure figure = Figure.of(rows, took, bus.usage().since(before));
        deliveredBefore += rows;
        long there = bus.target().sql().queryForObject("select count(*) from resident", Long.class);
        if (there != rows) {
            throw new CityFault(rows + " rows were delivered, " + there + " are in the table");
        }
        return figure;
    }

    /** Counted by the bus's books, which cost less than counting the table. */
    private long arrived() {
        return bus.books()
                        .sql()
                        .queryForObject(
                                "select coalesce(sum(delivered), 0) from exchange.delivery where subscription = 'bench-resident'",
                                Long.class)
                - deliveredBefore;
    }
}
