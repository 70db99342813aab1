package govbus.benchmarks;

import govbus.city.CityFault;
import govbus.city.Progress;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * What a delivered record costs with one subscription and with two hundred of the same resource, each into a table of its
 * own. The cost of accepting is measured without a subscription and taken off, so that it is not shared out among more.
 */
final class SubscriptionBench {
    private static final int[] COUNTS = {1, 20, 200};
    private static final int DELIVERIES = 400_000;
    private static final int QUICK_DELIVERIES = 100_000;
    /** Enough for the deliveries to run on, and not only to begin. */
    private static final int LEAST_RECORDS = 5_000;

    private static final int QUICK_LEAST_RECORDS = 1_000;
    private static final long WAIT = TimeUnit.MINUTES.toNanos(10);

    private final BenchBus bus;
    private final BenchOptions options;
    private final Progress progress;
    private final Figures figures;

    SubscriptionBench(BenchBus bus, BenchOptions options, Progress progress, Figures figures) {
        this.bus = bus;
        this.options = options;
        this.progress = progress;
        this.figures = figures;
    }

    void run() throws IOException, InterruptedException {
        bus.declare(bus.surroundings() + Manifests.pushed(resource(0)));
        Manifests.awaitOpen(bus, resource(0));
        int deliveries = options.quick() ? QUICK_DELIVERIES : DELIVERIES;
        new Pushers(bus, resource(0), 100).push(deliveries / 4);
        Usage accepting =
                new Pushers(bus, resource(0), 100).measure(options.seconds()).micros();
        for (int count : COUNTS) {
            int records = Math.max(deliveries / count, options.quick() ? QUICK_LEAST_RECORDS : LEAST_RECORDS);
            progress.say("Deliveries to " + count + " subscriptions");
            subscribe(count);
            deliver(count, records / 2, accepting);
            for (int round = 1; round <= options.rounds(); round++) {
                figures.add("delivered records, " + count + " subscriptions", deliver(count, records, accepting));
            }
        }
    }

    private static String resource(int count) {
        return "bench/fan-" + count;
    }

    /** A resource of its own with so many subscriptions, each into its own table. */
    private void subscribe(int count) throws IOException, InterruptedException {
        StringBuilder manifests = new StringBuilder(Manifests.pushed(resource(count)));
        for (int i = 0; i < count; i++) {
            String table = "fan_" + count + "_" + i;
            bus.target().sql().execute(JsonRecords.table(table));
            manifests.append(Manifests.toTable(subscription(count) + i, resource(count), table, JsonRecords.NAMES));
        }
        bus.declare(manifests.toString());
        Manifests.awaitOpen(bus, resource(count));
    }

    private static String subscription(int count) {
        return "bench-fan-" + count + "-to-";
    }

    private Figure deliver(int count, int records, Usage accepting) throws InterruptedException {
        Usage before = bus.usage();
        long start = System.nanoTime();
        Pushers pushers = new Pushers(bus, resource(count), 100);
        pushers.push(records);
        awaitDelivered(count, start);
        double took = (System.nanoTime() - start) / 1e9;
        Usage spent = bus.usage().since(before);
        return Figure.of(
                pushers.accepted() * (double) count, took, spent.since(accepting.dividedBy(1e6 / pushers.accepted())));
    }

    /** Until no subscription has anything before it. */
    private void awaitDelivered(int count, long start) throws InterruptedException {
        while (waiting(count) > 0) {
            if (System.nanoTime() - start > WAIT) {
                throw new CityFault(waiting(count) + " subscriptions are behind");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private int waiting(int count) {
        return count - bus.books().count("""
                        select count(*) from exchange.delivery d join exchange.head h
                            on h.resource = ? and h.partition = d.partition and h.last = d.seq
                        where d.subscription like ?
                        """, resource(count), subscription(count) + "%");
    }
}
