package govbus.adapter.cdc;

import govbus.adapter.ReaderState;
import govbus.adapter.ReaderState.Phase;
import govbus.adapter.SourceAdapter;
import govbus.adapter.SourceTask;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one table for as long as it is open: whatever fails is told and tried again after a growing pause. */
final class CdcReader implements SourceAdapter.Reader {
    private static final Logger LOG = LoggerFactory.getLogger(CdcReader.class);
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SourceTask task;
    private final Handover handover;
    private final TableCapture capture;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    CdcReader(SourceTask task, CapturedTable table, int batchRows) {
        this.task = task;
        this.handover = new Handover(task, table);
        this.capture = new TableCapture(task, table, handover, closed, batchRows);
        this.thread = new Thread(this::read, "cdc-" + table.slot());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        handover.stop();
        try {
            thread.join(PATIENCE.toMillis());
            if (thread.isAlive()) {
                capture.abort();
                thread.join(PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        Duration pause = SHORTEST;
        boolean held = false;
        while (closed.getCount() > 0) {
            long before = handover.count();
            try {
                if (!held) {
                    task.state(new ReaderState(Phase.STARTING, ""));
                }
                capture.run();
            } catch (InterruptedException e) {
                break;
            } catch (Exception e) {
                held = e instanceof SourceFault fault && fault.held();
                tell(e);
                pause = held ? LONGEST : handover.count() > before ? SHORTEST : pause;
                waitFor(pause);
                pause = longer(pause);
            }
        }
        task.state(new ReaderState(Phase.STOPPED, ""));
    }

    private void tell(Exception e) {
        if (closed.getCount() == 0) {
            LOG.debug("{}: ended while closing", task.name(), e);
            return;
        }
        LOG.warn("{}: reading failed and will be tried again: {}", task.name(), e.getMessage());
        LOG.debug("{}: reading failed", task.name(), e);
        task.state(new ReaderState(Phase.FAILED, e instanceof SourceFault ? e.getMessage() : message(e)));
    }

    private static String message(Exception e) {
        String cause = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return cause + ". It is tried again by itself; if it lasts, check the database, the network and the log";
    }

    private void waitFor(Duration pause) {
        try {
            if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("{}: closed during a pause", task.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
