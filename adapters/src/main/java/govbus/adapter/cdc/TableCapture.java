package govbus.adapter.cdc;

import govbus.adapter.ReaderState;
import govbus.adapter.ReaderState.Phase;
import govbus.adapter.SourceTask;
import govbus.adapter.jdbc.DatabaseConnections;
import govbus.adapter.jdbc.Lifeline;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt at reading a table: what is missing is made, then the snapshot, then the stream until it fails. */
final class TableCapture {
    private static final Logger LOG = LoggerFactory.getLogger(TableCapture.class);
    private static final Duration POLL = Duration.ofSeconds(3);
    private static final Duration SILENCE = Duration.ofMinutes(10);
    private static final int TRIES = 100;
    /** After so many of them our own last session is ended if the server still believes in it. */
    private static final int PATIENT_TRIES = 20;
    /** So often in a row nobody is seen to read from the slot while we believe that we do. */
    private static final int UNREAD = 4;
    /** Log held back before the bus writes a mark of its own into it, so that a quiet table's slot moves on. */
    private static final long BEHIND = 1 << 20;

    private final SourceTask task;
    private final CapturedTable table;
    private final Handover handover;
    private final CountDownLatch closed;
    private final int batchRows;
    private final DatabaseConnections connections;
    private final Lifeline lifeline;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    /** The server's number of the session that read last; others that read from our slot are not ours to end. */
    private int session;

    TableCapture(SourceTask task, CapturedTable table, Handover handover, CountDownLatch closed, int batchRows) {
        this.task = task;
        this.table = table;
        this.handover = handover;
        this.closed = closed;
        this.batchRows = batchRows;
        this.connections = new DatabaseConnections(table.database());
        this.lifeline = new Lifeline(connections);
    }

    /** Reads until it fails or is closed. */
    void run() throws SQLException, InterruptedException {
        try (Connection control = tracked(connections.open())) {
            SourceTable types = SourceTable.read(control, table);
            Publication.ensure(control, table);
            Optional<ReplicationSlot> slot = free(control);
            Optional<StreamPosition> known = StreamPosition.of(task);
            StreamPosition from = known.isPresent() && canGoOn(slot, known.get())
                    ? resumed(known.get(), types)
                    : anew(control, slot.isPresent(), known.isPresent(), types);
            follow(control, from, types);
        } finally {
            open.clear();
        }
    }

    /** A server whose log ends before our position was put back to an earlier time: its log will say other things there. */
    private static boolean canGoOn(Optional<ReplicationSlot> slot, StreamPosition known) {
        return slot.filter(found -> !found.lost() && Long.compareUnsigned(known.lsn(), found.logEnd()) <= 0)
                .isPresent();
    }

    /** Breaks whatever still waits for the database. */
    void abort() {
        for (Connection connection : open) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("aborting a connection failed", e);
            }
        }
    }

    private Optional<ReplicationSlot> free(Connection control) throws SQLException, InterruptedException {
        Optional<ReplicationSlot> slot = ReplicationSlot.find(control, table.slot());
        for (int i = 0; i < TRIES && slot.isPresent() && slot.get().active(); i++) {
            if (closed.await(100, TimeUnit.MILLISECONDS)) {
                throw new Handover.Stopped();
            }
            if (i == PATIENT_TRIES) {
                ReplicationSlot.endReader(control, table.slot(), session);
            }
            slot = ReplicationSlot.find(control, table.slot());
        }
        if (slot.isPresent() && slot.get().active()) {
            throw SourceFault.of(
                    "replication slot " + table.slot() + " is in use by another reader",
                    "If that is not another node of the bus, find it in pg_replication_slots (active_pid) and end it");
        }
        return slot;
    }

    private StreamPosition resumed(StreamPosition known, SourceTable types) throws SQLException {
        return known.snapshot() ? snapshot(known, null, null, types) : known;
    }

    private StreamPosition anew(Connection control, boolean oldSlot, boolean knownBefore, SourceTable types)
            throws SQLException {
        if (knownBefore) {
            String message = "replication slot " + table.slot()
                    + " is missing, lost its log or is older than what was read: changes are unknown, so all rows are"
                    + " read again";
            LOG.warn("{}: {}", task.name(), message);
            task.state(new ReaderState(Phase.SNAPSHOT, message));
        }
        if (oldSlot) {
            ReplicationSlot.drop(control, table.slot());
        }
        Instant asOf = SourceClock.now(control);
        try (Connection replication = tracked(connections.openReplication(SILENCE))) {
            ReplicationSlot.Created created = ReplicationSlot.create(replication, table.slot());
            StreamPosition from = StreamPosition.snapshot(created.lsn(), null);
            if (knownBefore) {
                // the old position must not be taken for one of the new slot after a crash
                handover.accept(List.of(), from);
            }
            return snapshot(from, created.snapshot(), asOf, types);
        }
    }

    private StreamPosition snapshot(StreamPosition from, String exported, Instant asOf, SourceTable types)
            throws SQLException {
        try (Connection connection = tracked(connections.open(SILENCE))) {
            return new Snapshot(task, table, types, handover, batchRows).read(connection, from, exported, asOf);
        }
    }

    private void follow(Connection control, StreamPosition from, SourceTable types)
            throws SQLException, InterruptedException {
        try (LongValues longValues = new LongValues(connections, table, types);
                Following stream = following(from, types, new Changes(table, handover, longValues, from, batchRows))) {
            try {
                guard(control, stream);
            } finally {
                session = stream.session();
            }
        }
    }

    private void guard(Connection control, Following stream) throws SQLException, InterruptedException {
        long watched = System.nanoTime();
        int unread = -1;
        while (closed.getCount() > 0) {
            if (stream.ended(Duration.ofMillis(200))) {
                throw stream.fault();
            }
            if (System.nanoTime() - watched > POLL.toNanos()) {
                boolean read = lifeline.during(control, () -> watch(control));
                // the engine takes its time to begin
                unread = read ? 0 : unread < 0 ? unread : unread + 1;
                if (unread == UNREAD) {
                    throw new SQLException("nobody reads from replication slot " + table.slot() + " any more");
                }
                watched = System.nanoTime();
            }
        }
    }

    private Following following(StreamPosition from, SourceTable types, Changes changes) {
        return table.byDebezium()
                ? new ChangeStream(table, from, new ChangeHandler(table, changes), this::streaming)
                : new LogStream(table, types, from, changes, this::streaming);
    }

    private void streaming() {
        task.state(new ReaderState(Phase.STREAMING, ""));
    }

    /** Answers whether the slot is being read. */
    private boolean watch(Connection control) throws SQLException {
        ReplicationSlot slot = ReplicationSlot.find(control, table.slot())
                .filter(found -> !found.lost())
                .orElseThrow(() -> SourceFault.of(
                        "replication slot " + table.slot() + " is gone or lost its log",
                        "All rows are read again by themselves; keep max_slot_wal_keep_size large enough"));
        if (slot.behind() > BEHIND && control.getMetaData().getDatabaseMajorVersion() >= 14) {
            try (PreparedStatement mark =
                    control.prepareStatement("select pg_logical_emit_message(false, 'govbus', '')")) {
                mark.execute();
            }
        }
        return slot.active();
    }

    private Connection tracked(Connection connection) {
        open.add(connection);
        return connection;
    }
}
