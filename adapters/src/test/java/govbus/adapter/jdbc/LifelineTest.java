package govbus.adapter.jdbc;

import static govbus.adapter.PostgresServer.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.adapter.Endpoint;
import govbus.adapter.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }
}
