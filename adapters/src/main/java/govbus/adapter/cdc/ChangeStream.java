package govbus.adapter.cdc;

import io.debezium.embedded.Connect;
import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the Debezium engine in a thread of its own, from a position until it fails or is closed. */
final class ChangeStream implements Following {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);

    private static final int TRIES = 90;

    private final DebeziumEngine<ChangeEvent<SourceRecord, SourceRecord>> engine;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Throwable fault;

    ChangeStream(CapturedTable table, StreamPosition from, ChangeHandler handler, Runnable started) {
        engine = DebeziumEngine.create(Connect.class)
                .using(EngineSettings.of(table, from.lsn()))
                .using(ChangeStream.class.getClassLoader())
                .using(new DebeziumEngine.ConnectorCallback() {
                    @Override
                    public void pollingStarted() {
                        started.run();
                    }
                })
                .using((success, message, error) -> {
                    fault = error;
                    ended.countDown();
                })
                .notifying(handler)
                .build();
        Thread thread = new Thread(engine, "cdc-engine-" + table.slot());
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public boolean ended(Duration wait) throws InterruptedException {
        return ended.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public RuntimeException fault() {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SourceFault known) {
                return known;
            }
            if (cause instanceof Handover.Stopped stopped) {
                return stopped;
            }
        }
        return new EngineEnded(fault);
    }

    @Override
    public void close() {
        try {
            for (int i = 0; i < TRIES && ended.getCount() > 0; i++) {
                stop();
                if (ended.await(200, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (ended.getCount() > 0) {
            LOG.warn("the change capture engine did not end in time");
        }
    }

    /** The engine refuses to stop while it starts its tasks, and when it is stopping already. */
    private void stop() {
        try {
            engine.close();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the engine cannot be stopped just now: {}", e.getMessage());
        }
    }

    /** The engine ended of a fault that is not ours. */
    static final class EngineEnded extends IllegalStateException {
        private static final long serialVersionUID = 1;

        EngineEnded(Throwable cause) {
            super("the change capture engine ended" + reason(cause), cause);
        }

        private static String reason(Throwable cause) {
            Throwable root = cause;
            while (root != null && root.getCause() != null && root.getCause() != root) {
                root = root.getCause();
            }
            return root == null ? "" : ": " + root.getMessage();
        }
    }
}
