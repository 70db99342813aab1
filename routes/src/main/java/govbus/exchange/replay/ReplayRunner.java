package govbus.exchange.replay;

import govbus.catalog.Catalog;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Works off replays, and rows that go on by themselves: a few subscriptions at once, each by one thread, so that a target
 * that is down holds up its own only. What was running when the bus stopped goes on. Two nodes at one replay share it.
 */
@Component
class ReplayRunner implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRunner.class);
    private static final int AT_ONCE = 4;
    private static final long LOOK_MILLIS = 1_000;
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);
    private static final Duration MOST_PAUSE = Duration.ofSeconds(15);

    private final ReplayTurn turn;
    private final ReplayBook book;
    private final Catalog catalog;
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();
    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
    private final Object look = new Object();
    private boolean wanted;
    private volatile Thread looker;
    private volatile ExecutorService workers;

    ReplayRunner(ReplayTurn turn, ReplayBook book, Catalog catalog) {
        this.turn = turn;
        this.book = book;
        this.catalog = catalog;
    }

    /** Until when a subscription is left alone, and how long the next failure makes it wait. */
    private record Pause(Instant until, Duration next) {}

    /** There may be something new to do. */
    void lookNow() {
        synchronized (look) {
            wanted = true;
            look.notifyAll();
        }
    }

    @Override
    public void run() {
        while (looker == Thread.currentThread()) {
            try {
                // Revision 0 is a catalogue that has not been read yet: on its word every replay would be refused.
                if (catalog.current().revision() > 0) {
                    book.withWork().forEach(this::begin);
                }
                synchronized (look) {
                    if (!wanted) {
                        look.wait(LOOK_MILLIS);
                    }
                    wanted = false;
                }
            } catch (DataAccessException unavailable) {
                LOG.debug("replays could not be looked for", unavailable);
                pauseLooking();
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private void pauseLooking() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(String subscription) {
        Pause pause = pauses.get(subscription);
        boolean due = pause == null || !Instant.now().isBefore(pause.until());
        if (due && atWork.add(subscription)) {
            try {
                workers.execute(() -> work(subscription));
            } catch (RejectedExecutionException stopping) {
                atWork.remove(subscription);
            }
        }
    }

    private void work(String subscription) {
        try {
            Optional<Duration> wait = turn.take(subscription);
            while (wait.isPresent() && looker != null) {
                pauses.remove(subscription);
                Thread.sleep(wait.get().toMillis());
                wait = turn.take(subscription);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            later(subscription, failed);
        } finally {
            atWork.remove(subscription);
        }
    }

    /** The target, or the store, is not there now: asked again with a growing pause, and said so. */
    private void later(String subscription, RuntimeException failed) {
        LOG.debug("redelivering to {} failed", subscription, failed);
        Pause before = pauses.getOrDefault(subscription, new Pause(Instant.MIN, LEAST_PAUSE));
        Duration doubled = before.next().multipliedBy(2);
        pauses.put(
                subscription,
                new Pause(Instant.now().plus(before.next()), doubled.compareTo(MOST_PAUSE) > 0 ? MOST_PAUSE : doubled));
        try {
            book.running(subscription).ifPresent(replay -> book.tell(replay.id(), failed.getMessage()));
        } catch (DataAccessException unavailable) {
            LOG.warn("{} waits: {}", subscription, failed.getMessage());
        }
    }

    @Override
    public void start() {
        workers = Executors.newFixedThreadPool(AT_ONCE, task -> new Thread(task, "replay"));
        looker = new Thread(this, "replay-looker");
        looker.start();
    }

    @Override
    public void stop() {
        Thread running = looker;
        looker = null;
        if (running != null) {
            running.interrupt();
            workers.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return looker != null;
    }

    /** After the routes have started, stopped before them. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
