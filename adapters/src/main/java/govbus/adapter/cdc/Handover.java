package govbus.adapter.cdc;

import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.adapter.SourceTask;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Hands rows over to the bus; the one place where that is done. */
final class Handover {
    private final SourceTask task;
    private final CapturedTable table;
    private final AtomicLong handedOver = new AtomicLong();
    private volatile boolean stopped;

    Handover(SourceTask task, CapturedTable table) {
        this.task = task;
        this.table = table;
    }

    /** Nothing more is handed over from now on; waits for what is being handed over. */
    void stop() {
        stopped = true;
        synchronized (this) {
            // whoever holds the lock is handing over now
            handedOver.get();
        }
    }

    boolean stopped() {
        return stopped;
    }

    /** Rows handed over so far; tells whether there was progress. */
    long count() {
        return handedOver.get();
    }

    /** @throws Stopped when the reader is being closed: the rows were not handed over */
    synchronized void accept(List<Row> rows, StreamPosition position) {
        if (stopped) {
            throw new Stopped();
        }
        task.accept(new Rows(table.items(), List.copyOf(rows), position.mark()));
        handedOver.addAndGet(rows.size());
    }

    /** The reader is being closed. */
    static final class Stopped extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("the reader was closed");
        }
    }
}
