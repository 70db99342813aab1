package govbus.benchmarks;

import govbus.city.CityFault;
import govbus.city.Progress;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Pushes of one record and of a hundred, accepted and delivered, beside a lone broker's durable sends. */
final class PushBench {
    private static final String RAW_1 = "raw Artemis, 1 a commit";
    private static final String RAW_100 = "raw Artemis, 100 a commit";
    private static final long WAIT = TimeUnit.MINUTES.toNanos(5);

    private final BenchBus bus;
    private final RawSends raw;
    private final BenchOptions options;
    private final Progress progress;
    private final Figures figures;

    PushBench(BenchBus bus, RawSends raw, BenchOptions options, Progress progress, Figures figures) {
        this.bus = bus;
        this.raw = raw;
        this.options = options;
        this.progress = progress;
        this.figures = figures;
    }

    void run() throws IOException, InterruptedException, JMSException {
        bus.declare(bus.surroundings()
                + Manifests.pushed("bench/lone")
                + Manifests.pushed("bench/hundred")
                + Manifests.pushed("bench/table"));
        bus.target().sql().execute(JsonRecords.table("pushed"));
        bus.declare(Manifests.toTable("bench-table", "bench/table", "pushed", JsonRecords.NAMES));
        Manifests.awaitOpen(bus, "bench/table");
        progress.say("Warming up");
        raw.measure(1, options.warmUp());
        raw.measure(100, options.warmUp());
        new Pushers(bus, "bench/lone", 1).push(options.quick() ? 10_000 : 80_000);
        new Pushers(bus, "bench/hundred", 100).push(options.quick() ? 100_000 : 400_000);
        progress.say("Warming up the delivery");
        delivered();
        for (int round = 1; round <= options.rounds(); round++) {
            progress.say("Pushes, round " + round + " of " + options.rounds());
            figures.add(RAW_1, raw.measure(1, options.seconds()));
            figures.add(
                    "pushes of 1 record, accepted",
                    new Pushers(bus, "bench/lone", 1).measure(options.seconds()),
                    RAW_1,
                    0.5);
            figures.add(RAW_100, raw.measure(100, options.seconds()));
            figures.add(
                    "pushes of 100 records, accepted",
                    new Pushers(bus, "bench/hundred", 100).measure(options.seconds()),
                    RAW_100,
                    1.0);
            figures.add("pushes of 100 records, accepted and delivered to a table", delivered(), RAW_100, 0.5);
        }
    }

    /** From the first push until the last record is in the table. */
    private Figure delivered() throws InterruptedException {
        long before = rows();
        Usage usage = bus.usage();
        long start = System.nanoTime();
        Pushers pushers = new Pushers(bus, "bench/table", 100);
        pushers.start();
        TimeUnit.SECONDS.sleep(options.seconds());
        pushers.stop();
        while (delivered(before) < pushers.accepted()) {
            if (System.nanoTime() - start > WAIT) {
                throw new CityFault("not everything was delivered: " + delivered(before) + " of " + pushers.accepted());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        double took = (System.nanoTime() - start) / 1e9;
        Figure figure = Figure.of(pushers.accepted(), took, bus.usage().since(usage));
        long arrived = rows() - before;
        if (arrived != pushers.accepted()) {
            throw new CityFault(pushers.accepted() + " records were accepted, " + arrived + " are in the table");
        }
        return figure;
    }

    /** By the target's own word; its position is written with the data. */
    private long delivered(long before) {
        return bus.books()
                        .sql()
                        .queryForObject(
                                "select coalesce(sum(delivered), 0) from exchange.delivery where subscription = 'bench-table'",
                                Long.class)
                - before;
    }

    private long rows() {
        return bus.target().sql().queryForObject("select count(*) from pushed", Long.class);
    }
}
