package govbus.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lines whose truth stands elsewhere: kept in memory and written in groups, without waiting for the disk. A crash loses
 * those of the last moment, which the books say as well. A full memory drops a line rather than hold anybody up.
 */
@Component
public class LaterLines implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LaterLines.class);
    private static final int MOST_WAITING = 10_000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    LaterLines(Ledger ledger, TransactionTemplate transaction) {
        this.ledger = ledger;
        this.transaction = transaction;
    }

    private record Waiting(Entry entry, BooleanSupplier superseded, long due) {}

    /** Writes a line with the next group. */
    public void add(Entry entry) {
        offer(new Waiting(entry, () -> false, System.nanoTime()));
    }

    /** Writes a line a second from now unless a later line says the same by then. */
    public void addUnless(BooleanSupplier superseded, Entry entry) {
        offer(new Waiting(entry, superseded, System.nanoTime() + PATIENCE));
    }

    private void offer(Waiting line) {
        if (!waiting.offer(line)) {
            LOG.debug(
                    "a {} line was dropped: {} wait already", line.entry().hop().word(), MOST_WAITING);
        }
    }

    @Scheduled(fixedDelay = 200)
    void writeDue() {
        write(System.nanoTime());
    }

    private synchronized void write(long until) {
        List<Entry> entries = new ArrayList<>();
        waiting.removeIf(line -> {
            boolean due = line.due() - until <= 0;
            if (due && !line.superseded().getAsBoolean()) {
                entries.add(line.entry());
            }
            return due;
        });
        if (entries.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> ledger.writeLazily(entries));
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn("{} ledger lines were not written: {}", entries.size(), unavailable.getMessage());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        write(System.nanoTime() + PATIENCE);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped after everything that adds lines. */
    @Override
    public int getPhase() {
        return 50;
    }
}
