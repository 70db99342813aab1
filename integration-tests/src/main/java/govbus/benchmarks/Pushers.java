package govbus.benchmarks;

import govbus.city.CityFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Sixteen clients that push records of 1 KiB one after another, each in a connection of its own. */
final class Pushers {
    private static final int CLIENTS = 16;
    private static final int ACCEPTED = 202;
    private static final AtomicLong NEXT_KEY = new AtomicLong(1);

    private final BenchBus bus;
    private final String resource;
    private final int recordsAPush;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicReference<String> failed = new AtomicReference<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;
    private long most = Long.MAX_VALUE;

    Pushers(BenchBus bus, String resource, int recordsAPush) {
        this.bus = bus;
        this.resource = resource;
        this.recordsAPush = recordsAPush;
    }

    /** Accepted records a second over an interval that begins when all clients are at work. */
    Figure measure(int seconds) throws InterruptedException {
        start();
        try {
            TimeUnit.MILLISECONDS.sleep(seconds * 250L);
            long count = accepted.get();
            Usage before = bus.usage();
            long start = System.nanoTime();
            TimeUnit.SECONDS.sleep(seconds);
            double took = (System.nanoTime() - start) / 1e9;
            return Figure.of(accepted.get() - count, took, bus.usage().since(before));
        } finally {
            stop();
        }
    }

    /** Pushes so many records, and waits until they are accepted. */
    void push(long records) throws InterruptedException {
        most = records;
        start();
        for (Thread thread : threads) {
            thread.join();
        }
        stop();
    }

    void start() {
        for (int i = 0; i < CLIENTS; i++) {
            threads.add(new Thread(this::run, "pusher"));
        }
        threads.forEach(Thread::start);
    }

    long accepted() {
        return accepted.get();
    }

    void stop() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(60));
        }
        if (failed.get() != null) {
            throw new CityFault("a push was not accepted: " + failed.get());
        }
    }

    private void run() {
        JsonRecords records = new JsonRecords(recordsAPush);
        try (LeanHttp http = new LeanHttp(bus.url(), "/api/v1/resources/" + resource + "/records", bus.bearer())) {
            while (!stopping && accepted.get() < most) {
                long first = NEXT_KEY.getAndAdd(recordsAPush);
                int status = http.post(records.from(first), "bench-" + first);
                if (status != ACCEPTED) {
                    throw new IOException("status " + status);
                }
                accepted.addAndGet(recordsAPush);
            }
        } catch (IOException e) {
            failed.compareAndSet(null, e.getMessage());
            stopping = true;
        }
    }
}
