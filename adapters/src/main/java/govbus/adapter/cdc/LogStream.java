package govbus.adapter.cdc;

import govbus.adapter.jdbc.DatabaseConnections;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the slot's log by itself. What has come is handed over as soon as the bus is free for it, so batches grow with
 * the load and nothing waits for more to come. A place in the log is confirmed when all before it is durable.
 */
final class LogStream implements Following {
    private static final Logger LOG = LoggerFactory.getLogger(LogStream.class);
    private static final Duration PATIENCE = Duration.ofSeconds(18);
    private static final int MARKS_SINCE = 14;

    private final CapturedTable table;
    private final DatabaseConnections connections;
    private final Changes changes;
    private final LogDecoder decoder;
    private final Runnable started;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;
    private volatile Connection connection;
    private volatile int session;
    private volatile Throwable fault;
    private long confirmed;
    private long toldAt = System.nanoTime();

    LogStream(CapturedTable table, SourceTable types, StreamPosition from, Changes changes, Runnable started) {
        this.table = table;
        this.connections = new DatabaseConnections(table.database());
        this.changes = changes;
        this.decoder = new LogDecoder(table, types, changes, from.lsn());
        this.started = started;
        this.confirmed = from.lsn();
        this.thread = new Thread(this::run, "cdc-log-" + table.slot());
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try (Connection replication = connections.openReplication(Duration.ZERO)) {
            connection = replication;
            session = DatabaseConnections.postgres(replication).getBackendPID();
            follow(replication);
        } catch (SQLException | RuntimeException failed) {
            fault = failed;
        } finally {
            ended.countDown();
        }
    }

    private void follow(Connection replication) throws SQLException {
        try (Statement statement = replication.createStatement()) {
            statement.execute(CanonicalText.SESSION);
        }
        PGReplicationStream stream = start(replication);
        started.run();
        while (!closed) {
            // the rest of a transaction is on its way, so it is worth waiting for; else what is there is handed over
            ByteBuffer message = changes.isEmpty() || decoder.isWithin() ? stream.read() : stream.readPending();
            if (message == null && changes.isEmpty()) {
                throw new SQLException("the server ended the stream");
            }
            if (message != null) {
                decoder.read(message, stream.getLastReceiveLSN().asLong());
            }
            if (message == null || changes.enough()) {
                changes.handOver();
            }
            if (changes.isEmpty()) {
                confirm(stream);
            }
        }
    }

    /** Without a time-out: the driver gives a stream up that was silent for one. Who watches the slot notices instead. */
    private PGReplicationStream start(Connection replication) throws SQLException {
        var options = DatabaseConnections.postgres(replication)
                .getReplicationAPI()
                .replicationStream()
                .logical()
                .withSlotName(table.slot())
                .withStartPosition(LogSequenceNumber.valueOf(confirmed))
                .withStatusInterval(0, TimeUnit.SECONDS)
                .withAutomaticFlush(false)
                .withSlotOption("proto_version", 1)
                .withSlotOption("publication_names", '"' + table.publication().replace("\"", "\"\"") + '"');
        if (replication.getMetaData().getDatabaseMajorVersion() >= MARKS_SINCE) {
            options.withSlotOption("messages", true);
        }
        return options.start();
    }

    /** Tells the server what it need not keep, at most once a second. */
    private void confirm(PGReplicationStream stream) throws SQLException {
        long end = decoder.end();
        if (end != confirmed) {
            confirmed = end;
            stream.setFlushedLSN(LogSequenceNumber.valueOf(end));
            stream.setAppliedLSN(LogSequenceNumber.valueOf(end));
        }
        if (System.nanoTime() - toldAt > TimeUnit.SECONDS.toNanos(1)) {
            toldAt = System.nanoTime();
            stream.forceUpdateStatus();
        }
    }

    @Override
    public boolean ended(Duration wait) throws InterruptedException {
        return ended.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public RuntimeException fault() {
        if (fault instanceof SourceFault known) {
            return known;
        }
        return fault instanceof Handover.Stopped stopped ? stopped : new ChangeStream.EngineEnded(fault);
    }

    @Override
    public int session() {
        return session;
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (connection != null) {
                connection.abort(Runnable::run);
            }
            if (!ended(PATIENCE)) {
                LOG.warn("reading the log of {} did not end in time", table.slot());
            }
        } catch (SQLException e) {
            LOG.debug("aborting a connection failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
