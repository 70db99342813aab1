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
    private static final long WAIT = TimeUnit.MINUTES.toNanos(10);
    private static final String RESOURCE = "bench/fan";

    private final BenchBus bus;
    private final BenchOptions options;
    private final Progress progress;
    private final Figures figures;
    private int declared;

    SubscriptionBench(BenchBus bus, BenchOptions options, Progress progress, Figures figures) {
        this.bus = bus;
        this.options = options;
        this.progress = progress;
        this.figures = figures;
    }

    void run() throws IOException, InterruptedException {
        bus.declare(bus.surroundings() + Manifests.pushed(RESOURCE));
        Manifests.awaitOpen(bus, RESOURCE);
        int deliveries = options.quick() ? QUICK_DELIVERIES : DELIVERIES;
        new Pushers(bus, RESOURCE, 100).push(deliveries / 4);
        Usage accepting =
                new Pushers(bus, RESOURCE, 100).measure(options.seconds()).micros();
        for (int count : COUNTS) {
            subscribe(count);
            progress.say("Deliveries to " + count + " subscriptions");
            deliver(count, deliveries / 2, accepting);
            for (int round = 1; round <= options.rounds(); round++) {
                figures.add("delivered records, " + count + " subscriptions", deliver(count, deliveries, accepting));
            }
        }
    }

    private void subscribe(int count) throws IOException, InterruptedException {
        StringBuilder manifests = new StringBuilder();
        for (; declared < count; declared++) {
            bus.target().sql().execute(JsonRecords.table("fan_" + declared));
            manifests.append(
                    Manifests.toTable("bench-fan-" + declared, RESOURCE, "fan_" + declared, JsonRecords.NAMES));
        }
        bus.declare(manifests.toString());
        awaitDelivered(count, 0);
    }

    private Figure deliver(int count, int deliveries, Usage accepting) throws InterruptedException {
        Usage before = bus.usage();
        long start = System.nanoTime();
        Pushers pushers = new Pushers(bus, RESOURCE, 100);
        pushers.push(deliveries / count);
        awaitDelivered(count, start);
        double took = (System.nanoTime() - start) / 1e9;
        double records = pushers.accepted() * (double) count;
        Usage spent = bus.usage().since(before);
        return Figure.of(records, took, spent.since(accepting.dividedBy(1e6 / pushers.accepted())));
    }

    /** Until no subscription has anything before it. */
    private void awaitDelivered(int count, long start) throws InterruptedException {
        long since = start == 0 ? System.nanoTime() : start;
        while (waiting(count) > 0) {
            if (System.nanoTime() - since > WAIT) {
                throw new CityFault(waiting(count) + " subscriptions are behind");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private int waiting(int count) {
        return count - bus.books().count("""
                        select count(*) from exchange.delivery d join exchange.head h
                            on h.resource = ? and h.partition = d.partition and h.last = d.seq
                        where d.subscription like 'bench-fan-%'
                        """, RESOURCE);
    }
}
