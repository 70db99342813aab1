package govbus.adapter.polling;

import govbus.adapter.ReaderState;
import govbus.adapter.ReaderState.Phase;
import govbus.adapter.SourceAdapter;
import govbus.adapter.SourceTask;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A reader that works in turns in one thread. After a fault it says so, waits longer each time (0.5 s to 30 s) and goes on. */
public final class PollingReader implements SourceAdapter.Reader {
    private static final Logger LOG = LoggerFactory.getLogger(PollingReader.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final long PATIENCE_SECONDS = 10;

    private final SourceTask task;
    private final Turn turn;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private ReaderState told;

    private PollingReader(SourceTask task, Turn turn) {
        this.task = task;
        this.turn = turn;
        thread = new Thread(this::run, "source " + task.name());
        thread.setDaemon(true);
    }

    /** Starts taking turns and returns at once. */
    public static PollingReader start(SourceTask task, Turn turn) {
        PollingReader reader = new PollingReader(task, turn);
        reader.thread.start();
        return reader;
    }

    /** Whether the reader is to end; a long turn asks this between batches. */
    public boolean stopping() {
        return stop.getCount() == 0;
    }

    /** Waits inside a turn; answers whether reading goes on. */
    public boolean pause(Duration pause) throws InterruptedException {
        return !stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Tells how the reader is doing, unless that was the last thing told. */
    public void tell(Phase phase, String message) {
        ReaderState state = new ReaderState(phase, message);
        if (!state.equals(told)) {
            told = state;
            task.state(state);
        }
    }

    @Override
    public void close() {
        stop.countDown();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            }
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration pause = Duration.ZERO;
        Duration afterFault = FIRST_PAUSE;
        try {
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    pause = turn.take(this);
                    afterFault = FIRST_PAUSE;
                } catch (InterruptedException interrupted) {
                    throw interrupted;
                } catch (Exception fault) {
                    pause = afterFault;
                    afterFault = longer(afterFault);
                    tellFault(fault, pause);
                }
            }
            tell(Phase.STOPPED, "stopped");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Error fatal) {
            tell(Phase.FAILED, "ended by " + fatal + "; suspend and publish the source to start it again");
            throw fatal;
        }
    }

    private void tellFault(Exception fault, Duration pause) {
        if (stopping()) {
            return;
        }
        LOG.warn("source {}: next try in {} ms", task.name(), pause.toMillis(), fault);
        tell(Phase.FAILED, reason(fault) + "; tried again by itself");
    }

    private static String reason(Throwable fault) {
        String message = fault.getMessage();
        return message == null || message.isBlank() ? fault.getClass().getSimpleName() : message;
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** One turn of reading. */
    @FunctionalInterface
    public interface Turn {

        /** Reads what is there, and answers how long to pause before the next turn. */
        Duration take(PollingReader reader) throws Exception;
    }
}
