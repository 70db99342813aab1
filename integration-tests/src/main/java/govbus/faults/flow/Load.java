package govbus.faults.flow;

import govbus.faults.oracle.AckLedger;
import govbus.faults.oracle.Book;
import govbus.faults.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** All producers of a round and the desk that reads. */
public final class Load {
    private final List<Producer> producers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private Lookups lookups;

    private Load() {}

    /**
     * Begins.
     *
     * @param prefix of all keys of the round
     */
    public static Load begin(Site site, List<Flow> flows, String prefix, long seed, AckLedger ledger) {
        Load load = new Load();
        long number = seed;
        for (Flow flow : flows) {
            for (int i = 0; i < flow.pace().producers(); i++) {
                String name = prefix + "-" + flow.name().toUpperCase(java.util.Locale.ROOT) + i;
                Producer producer = new Producer(flow, name, number++, ledger);
                load.producers.add(producer);
                load.start(producer, name);
                if (flow instanceof PushFlow && i == 0) {
                    load.lookups = new Lookups(site, name, number++);
                    load.start(load.lookups, name + " desk");
                }
            }
        }
        return load;
    }

    private void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    /** Ends the timetable and brings what is under way to its end, or leaves it unknown after so many seconds. */
    public void end(int seconds) throws InterruptedException {
        producers.forEach(Producer::end);
        if (lookups != null) {
            lookups.end();
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (Thread thread : threads) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
        }
        producers.forEach(Producer::giveUp);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(15));
        }
    }

    /** Certificates that the desk was shown. */
    public int looked() {
        return lookups == null ? 0 : lookups.answered();
    }

    /** What the desk was told and should not have been. */
    public List<String> wrongAnswers(Book book) {
        return lookups == null ? List.of() : lookups.wrong(book);
    }
}
