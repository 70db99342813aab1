package govbus.adapter.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out that a connection is dead though nobody said so, as when a firewall forgets it. While the bus waits for an
 * answer, the server is asked on another connection whether it is at work for us: one that is may take as long as it
 * wants, one that has itself been waiting for us for some seconds never heard the question, or we never heard the answer.
 * Then its session is ended, so that its locks are free, and the connection is aborted. A server that is at work may be waiting
 * for what another session of the bus holds, one that has fallen silent, as that of a bus that was killed: that one is ended.
 */
public final class Lifeline {
    private static final Logger LOG = LoggerFactory.getLogger(Lifeline.class);
    private static final Duration ASK_EVERY = Duration.ofSeconds(5);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(7);
    private static final long MOST_PATIENCE_MILLIS = 600_000;
    /** Behind a pool of connections sessions bear other numbers than the server's, and nothing can be said of them. */
    private static final String AT_WORK = """
            select pg_backend_pid() <> ? or coalesce((
                select state = 'active' or clock_timestamp() - state_change < ? * interval '1 millisecond'
                from pg_stat_activity where pid = ? and usename = current_user), false)
            """;
    /** Whoever stands before us in a line of locks, is the bus's own and waits for its client, whom nobody hears any more. */
    private static final String END_WHO_HOLDS_US_UP = """
            with recursive before_us (pid) as (
                select unnest(pg_blocking_pids(?))
                union select unnest(pg_blocking_pids(pid)) from before_us)
            select pg_terminate_backend(pid) from pg_stat_activity
            where pid in (select pid from before_us) and pg_backend_pid() = ? and pid <> ? and usename = current_user
                and application_name = current_setting('application_name') and wait_event = 'ClientRead'
                and clock_timestamp() - state_change > ? * interval '1 millisecond'
            """;

    private static final ScheduledThreadPoolExecutor CLOCK = new ScheduledThreadPoolExecutor(4, work -> {
        Thread thread = new Thread(work, "lifeline");
        thread.setDaemon(true);
        return thread;
    });

    static {
        CLOCK.setRemoveOnCancelPolicy(true);
    }

    private final DatabaseConnections connections;
    private final Duration every;
    private final long least;
    /** Grows when nothing gets through between two aborts: a narrow line may need long to carry a question. */
    private final AtomicLong patience;

    public Lifeline(DatabaseConnections connections) {
        this(connections, ASK_EVERY, PATIENCE);
    }

    /**
     * @param every how often the server is asked
     * @param patience how long it may have been waiting for us
     */
    Lifeline(DatabaseConnections connections, Duration every, Duration patience) {
        this.connections = connections;
        this.every = every;
        this.least = patience.toMillis();
        this.patience = new AtomicLong(least);
    }

    /** What is done on a connection and waits for its server. */
    public interface Work<T, E extends Exception> {
        T run() throws SQLException, E;
    }

    /** Does the work; it fails as with any lost connection when the connection is dead. */
    public <T, E extends Exception> T during(Connection connection, Work<T, E> work) throws SQLException, E {
        Future<?> asking = CLOCK.scheduleWithFixedDelay(
                () -> ask(connection), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        try {
            T done = work.run();
            patience.set(least);
            return done;
        } finally {
            asking.cancel(false);
        }
    }

    private void ask(Connection connection) {
        try (Connection other = connections.open(ANSWERS_WITHIN)) {
            int session = DatabaseConnections.postgres(connection).getBackendPID();
            if (!isAtWork(other, session)) {
                LOG.warn("a connection to {} is dead and was given up", connections.place());
                patience.updateAndGet(millis -> Math.min(2 * millis, MOST_PATIENCE_MILLIS));
                end(other, session);
                connection.abort(Runnable::run);
            } else {
                endWhoHoldsUp(other, session);
            }
        } catch (SQLException away) {
            LOG.debug("{} does not answer either", connections.place(), away);
        }
    }

    private boolean isAtWork(Connection other, int session) throws SQLException {
        try (PreparedStatement query = other.prepareStatement(AT_WORK)) {
            query.setInt(1, DatabaseConnections.postgres(other).getBackendPID());
            query.setLong(2, patience.get());
            query.setInt(3, session);
            try (ResultSet found = query.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    private void endWhoHoldsUp(Connection other, int session) throws SQLException {
        try (PreparedStatement statement = other.prepareStatement(END_WHO_HOLDS_US_UP)) {
            statement.setInt(1, session);
            statement.setInt(2, DatabaseConnections.postgres(other).getBackendPID());
            statement.setInt(3, session);
            statement.setLong(4, patience.get());
            try (ResultSet ended = statement.executeQuery()) {
                if (ended.next()) {
                    LOG.warn("a silent session at {} held up another and was ended", connections.place());
                }
            }
        }
    }

    private static void end(Connection other, int session) throws SQLException {
        try (PreparedStatement statement = other.prepareStatement(
                "select pg_terminate_backend(pid) from pg_stat_activity where pid = ? and usename = current_user")) {
            statement.setInt(1, session);
            statement.execute();
        }
    }
}
