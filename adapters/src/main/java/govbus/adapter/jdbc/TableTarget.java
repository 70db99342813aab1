package govbus.adapter.jdbc;

import govbus.adapter.Delivery;
import govbus.adapter.Target;
import govbus.adapter.TargetTask;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A table in a subscriber's PostgreSQL. A partition never applied counts as at position 0. Each partition has its own
 * connection, opened at need and given up after any fault.
 */
final class TableTarget implements Target {
    private static final Logger LOG = LoggerFactory.getLogger(TableTarget.class);

    private final DatabaseConnections connections;
    private final TableWants wants;
    private final TargetFault fault;
    private final TargetPosition position;
    private final Lifeline lifeline;
    private final Map<Integer, TargetSession> sessions = new ConcurrentHashMap<>();

    TableTarget(TargetTask task, DatabaseConnections connections) {
        this.connections = connections;
        this.wants = TableWants.of(task);
        this.fault = new TargetFault(wants, connections);
        this.position = new TargetPosition(wants.schema(), task.name());
        this.lifeline = new Lifeline(connections);
    }

    @Override
    public OptionalLong position(int partition) {
        try (Connection connection = connections.open()) {
            return position.read(connection, partition);
        } catch (SQLException e) {
            throw fault.of(e);
        }
    }

    @Override
    public Applied apply(Delivery delivery, Consumer<Refused> park) throws PositionMoved {
        boolean done = false;
        try {
            Applied applied = session(delivery.partition()).apply(delivery, park);
            done = true;
            return applied;
        } catch (PositionMoved moved) {
            done = true;
            throw moved;
        } catch (SQLException e) {
            throw fault.of(e);
        } finally {
            if (!done) {
                discard(sessions.remove(delivery.partition()));
            }
        }
    }

    /** On a connection of its own: it is rare, and the partition's own one is at work. */
    @Override
    public Applied applyAside(int held, int aside, LongFunction<Delivery> choose, Consumer<Refused> refuse)
            throws PositionMoved {
        try (TargetSession session = opened()) {
            return session.applyAside(held, aside, choose, refuse);
        } catch (SQLException e) {
            throw fault.of(e);
        }
    }

    @Override
    public void forget() {
        try (Connection connection = connections.open()) {
            position.forget(connection);
        } catch (SQLException e) {
            throw fault.of(e);
        }
    }

    @Override
    public void close() {
        sessions.values().forEach(TableTarget::discard);
        sessions.clear();
    }

    private TargetSession session(int partition) throws SQLException {
        TargetSession session = sessions.get(partition);
        if (session == null) {
            session = opened();
            sessions.put(partition, session);
        }
        return session;
    }

    private TargetSession opened() throws SQLException {
        Connection connection = connections.open();
        try {
            return new TargetSession(connection, position, wants, lifeline);
        } catch (SQLException | TargetUnfit e) {
            connection.close();
            throw e;
        }
    }

    private static void discard(TargetSession session) {
        if (session == null) {
            return;
        }
        try {
            session.close();
        } catch (SQLException e) {
            LOG.debug("closing a connection to a target failed", e);
        }
    }
}
