package govbus.benchmarks;

import govbus.city.CityFault;
import govbus.city.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * {@code ./govbus bench library}: a department's table feeds a base library by change data capture, with merging,
 * provenance and history; the snapshot, a stream of changes, latency, who spends the CPU time, and what a change costs
 * among more and more people.
 */
final class LibraryBench {
    private static final int ROWS = 1_000_000;
    private static final int CHANGES = 500_000;
    private static final int QUICK = 20;
    private static final int MILLION = 1_000_000;
    private static final int LATENCY_SECONDS = 20;
    private static final int ROUNDS = 3;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(20);

    private final BenchBus bus;
    private final ResidentTable source;
    private final Progress progress;
    private final int part;
    private final List<String> lines = new ArrayList<>();
    private int marks;
    /** How often the people of the table stand in the library. */
    private int copies = 1;

    /** @param part the work is divided by this */
    private LibraryBench(BenchBus bus, ResidentTable source, Progress progress, int part) {
        this.bus = bus;
        this.source = source;
        this.progress = progress;
        this.part = part;
    }

    /** Runs when it is meant: {@code library [--quick] [--millions=1,5,10]}. */
    static boolean takes(String... arguments) throws Exception {
        if (arguments.length == 0 || !arguments[0].equals("library")) {
            return false;
        }
        Progress progress = new Progress(System.out);
        Path directory = Path.of(".govbus-bench");
        boolean quick = List.of(arguments).contains("--quick");
        Bench.empty(directory);
        try (BenchBus bus = BenchBus.start(directory, progress);
                ResidentTable source = ResidentTable.start(bus.data())) {
            new LibraryBench(bus, source, progress, quick ? QUICK : 1).run(millions(arguments));
        }
        Bench.empty(directory);
        return true;
    }

    private static List<Integer> millions(String... arguments) {
        for (String argument : arguments) {
            if (argument.matches("--millions=\\d{1,2}(,\\d{1,2})*")) {
                return List.of(argument.substring("--millions=".length()).split(",")).stream()
                        .map(Integer::valueOf)
                        .toList();
            }
        }
        return List.of();
    }

    private void run(List<Integer> millions) throws Exception {
        source.load(ROWS / part);
        bus.declare(LibraryManifests.all(bus, source.port()));
        try {
            snapshot();
            rounds("a change");
            for (int size : millions) {
                grow(size);
                rounds("a change among %.1f million people".formatted(people() / (double) MILLION));
            }
            latency();
        } finally {
            System.out.printf(
                    "%n| what | a second | CPU us a record = source's server + capture + log + merge + rest of"
                            + " the bus + the bus's server |%n|---|---|---|%n");
            lines.forEach(System.out::print);
            System.out.printf("%nMost memory the bus ever had: %,d MiB%n", bus.peakMegabytes());
        }
    }

    private void rounds(String what) throws Exception {
        for (int round = 1; round <= (part == 1 ? ROUNDS : 1); round++) {
            stream(what);
        }
    }

    private void snapshot() throws Exception {
        LibraryShares before = shares();
        long start = System.nanoTime();
        bus.declare(LibraryManifests.source("published"));
        await(() -> entities() > source.rows());
        tell("a row of the snapshot", source.rows(), start, before);
    }

    /** The source waits while the changes are made; the clock runs from its going on to the last change in the library. */
    private void stream(String what) throws Exception {
        int number = CHANGES / part;
        bus.declare(LibraryManifests.source("suspended"));
        TimeUnit.SECONDS.sleep(3);
        source.change(number);
        source.mark(++marks);
        LibraryShares before = shares();
        long start = System.nanoTime();
        bus.declare(LibraryManifests.source("published"));
        await(this::isMarked);
        tell(what, number, start, before);
        if (!source.checksum().equals(checksum())) {
            throw new CityFault("the library differs from the source: " + checksum() + " for " + source.checksum());
        }
    }

    private void latency() throws InterruptedException, SQLException {
        try (SteadyChanges changes = SteadyChanges.start(source)) {
            LibraryShares before = shares();
            long start = System.nanoTime();
            List<Double> millis = changes.seenIn(this::marked, LATENCY_SECONDS);
            tell("a change at 1,000/s", changes.made(), start, before);
            progress.say(String.format(
                    Locale.ROOT,
                    "latency at 1,000 changes/s, commit to golden record: p50 %.1f ms, p99 %.1f ms, worst %.1f ms of %d",
                    millis.get(millis.size() / 2),
                    millis.get(millis.size() * 99 / 100),
                    millis.get(millis.size() - 1),
                    millis.size()));
        }
    }

    /** More people of whom other registers spoke: copies of those that are there, their keys among the others'. */
    private void grow(int millions) {
        int wanted = (int) Math.round((double) millions * MILLION / part / source.rows());
        progress.say("The library grows to %d x %,d people".formatted(wanted, source.rows()));
        for (; copies < wanted; copies++) {
            bus.books()
                    .sql()
                    .update(
                            "insert into " + table()
                                    + " select key || '-' || ?::text, revision, changed, facts, words from " + table()
                                    + " where strpos(key, '-') = 0 and key <> 'MARKER' order by key",
                            copies);
        }
        bus.books().sql().execute("vacuum analyze " + table());
    }

    private void tell(String what, int number, long start, LibraryShares before) {
        double seconds = (System.nanoTime() - start) / 1e9;
        String line = String.format(
                Locale.ROOT,
                "| %s | %,.0f | %s |%n",
                what,
                number / seconds,
                shares().since(before).micros(number));
        lines.add(line);
        progress.say(line.strip());
    }

    private void await(BooleanSupplier done) throws InterruptedException {
        long start = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new CityFault("the library is not where the source is: " + entities() + " of " + source.rows());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private String table() {
        return "library.entity_"
                + bus.books()
                        .sql()
                        .queryForObject("select id from library.register where name = 'resident'", Integer.class);
    }

    private int people() {
        return bus.books().count("select count(*) from " + table());
    }

    private int entities() {
        return bus.books().count("select coalesce(sum(entities), 0) from library.tally");
    }

    private boolean isMarked() {
        return marked() == marks;
    }

    /** The last mark of the source that is golden. */
    private int marked() {
        return bus.books().count("select address::int from library.resident where key = ?", ResidentTable.MARKER);
    }

    private String checksum() {
        return bus.books().sql().queryForObject("""
                select count(*) || ' ' || sum(hashtext(key || name || sex || "birth-date" || address || coalesce(phone, '')
                    || status || extract(epoch from "updated-at"::timestamptz)::numeric(20, 6))::bigint)
                from library.resident where strpos(key, '-') = 0
                """, String.class);
    }

    private LibraryShares shares() {
        try {
            return LibraryShares.of(source.postmaster(), bus.pid(), bus.postmaster());
        } catch (IOException e) {
            throw new CityFault("a server's process cannot be found", e);
        }
    }
}
