package govbus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose process ended by itself, on a real one. */
class PostgresPatrolTest {

    @Test
    void aServerThatEndedByItselfRunsAgainOnTheSamePortWithWhatItConfirmed(@TempDir Path directory) throws Exception {
        try (PostgresServer server = PostgresServer.start(directory);
                PostgresPatrol patrol = new PostgresPatrol(directory)) {
            server.ensureDatabase("test", "secret");
            execute(server, "create table confirmed as select 42 as answer");
            long pid = postmaster(directory);
            patrol.walk();
            assertThat(postmaster(directory)).as("it runs, so it is left alone").isEqualTo(pid);

            ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(10, TimeUnit.SECONDS);
            // Its own children may still be ending, which it waits for.
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                patrol.walk();
                return Files.exists(directory.resolve("data/postmaster.pid")) && postmaster(directory) != pid;
            });

            try (Connection connection = connect(server);
                    Statement statement = connection.createStatement();
                    ResultSet found =
                            statement.executeQuery("select answer, current_setting('fsync') as fsync from confirmed")) {
                found.next();
                assertThat(found.getInt(1)).isEqualTo(42);
                assertThat(found.getString(2)).isEqualTo("on");
            }
        }
    }

    private static long postmaster(Path directory) throws Exception {
        return Long.parseLong(
                Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0));
    }

    private static void execute(PostgresServer server, String sql) throws Exception {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(PostgresServer server) throws Exception {
        return DriverManager.getConnection(server.jdbcUrl("test"), "test", "secret");
    }
}
