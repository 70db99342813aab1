package govbus.adapter.jdbc;

import static govbus.adapter.PostgresServer.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import govbus.adapter.Endpoint;
import govbus.adapter.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LifelineTest {
    private Endpoint.Database database;
    private DatabaseConnections connections;
    private Lifeline lifeline;

    @BeforeEach
    void open() throws Exception {
        database = PostgresServer.database();
        connections = new DatabaseConnections(database);
        lifeline = new Lifeline(connections, Duration.ofMillis(100), Duration.ofMillis(300));
    }

    @Test
    void aServerThatIsAtWorkForUsMayTakeItsTime() throws Exception {
        try (Connection connection = connections.open()) {
            assertThat(lifeline.during(connection, () -> execute(connection, "select pg_sleep(1.5)")))
                    .isTrue();
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    /** As when our question, or its answer, is lost on a connection that a firewall forgot. */
    @Test
    void aServerThatWaitsForUsWhileWeWaitForItIsLeftAndItsLocksAreFree() throws Exception {
        PostgresServer.run(database, "create table place (id int primary key)", "insert into place values (1)");
        Connection dead = connections.open();
        dead.setAutoCommit(false);
        execute(dead, "select * from place for update");

        assertThatThrownBy(() -> lifeline.during(dead, () -> {
                    // nothing is asked, so nothing is answered
                    while (!dead.isClosed()) {
                        assertThat(new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS))
                                .isFalse();
                    }
                    return execute(dead, "select 1");
                }))
                .isInstanceOf(SQLException.class);

        assertThat(rows(database, "select id from place for update nowait")).containsExactly("1");
    }

    /** As a bus that was killed in the middle of a COPY, behind a connection that nobody closes. */
    @Test
    void whoWaitsForASessionOfOursThatFellSilentIsNotHeldUp() throws Exception {
        PostgresServer.run(database, "create table place (id int primary key)", "insert into place values (1)");
        try (Connection silent = connections.open();
                Connection between = connections.open();
                Connection last = connections.open()) {
            silent.setAutoCommit(false);
            execute(silent, "select * from place for update");
            DatabaseConnections.postgres(silent).getCopyAPI().copyIn("copy place from stdin");
            CompletableFuture<Boolean> given = waitingFor(between);
            lifeline.during(last, () -> execute(last, "update place set id = 3"));
            assertThat(given).succeedsWithin(Duration.ofSeconds(20));
        }
        assertThat(rows(database, "select id from place")).containsExactly("3");
    }

    @Test
    void whoWaitsForASessionThatIsNotOursWaits() throws Exception {
        PostgresServer.run(database, "create table place (id int primary key)", "insert into place values (1)");
        try (Connection stranger = connections.open();
                Connection waiting = connections.open()) {
            stranger.setAutoCommit(false);
            execute(stranger, "set application_name = 'the department itself'");
            execute(stranger, "select * from place for update");
            assertThatThrownBy(() -> lifeline.during(waiting, () -> {
                        execute(waiting, "set lock_timeout = '2s'");
                        return execute(waiting, "update place set id = 2");
                    }))
                    .hasMessageContaining("lock timeout");
            assertThat(stranger.isValid(1)).isTrue();
        }
    }

    /** Stands in line before the next one, as an attempt whose answer nobody awaits any more; gives the lock back at once. */
    private CompletableFuture<Boolean> waitingFor(Connection between) {
        CompletableFuture<Boolean> given = CompletableFuture.supplyAsync(() -> {
            try {
                return execute(between, "update place set id = 2");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() ->
                !rows(database, "select 1 from pg_locks where not granted").isEmpty());
        return given;
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }
}
