package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.bureau.Database;
import govbus.engine.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.JdbcTemplate;

/** From an empty catalogue to a granted, flowing, then revoked resource: the page of the documentation, typed as it stands. */
@Execution(ExecutionMode.CONCURRENT)
class FromEmptyToFlowingStory {
    private static final Path PAGE = Path.of("..", "docs", "from-empty-to-flowing.md");
    private static final Map<String, Object> ACCOUNTS = Map.of(
            "clients", Map.of("transport", "synthetic-client-1", "archive", "synthetic-client-2"),
            "users",
                    Map.of(
                            "engineer", Map.of("name", "engineer", "password", "synthetic-word-1"),
                            "approver", Map.of("name", "approver", "password", "synthetic-word-2"),
                            "office@transport", Map.of("name", "li", "password", "synthetic-word-3"),
                            "office@archive", Map.of("name", "sun", "password", "synthetic-word-4")));

    @TempDir
    private Path directory;

    @Test
    void aDepartmentPublishesAnotherIsGrantedRowsFlowAndStopWhenTheGrantIsRevoked() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory.resolve("archive"));
                LoneBus bus = LoneBus.empty(
                        directory.resolve("bus"),
                        directory.resolve("data"),
                        ACCOUNTS,
                        "--govbus.catalog.allow-loopback=true")) {
            server.ensureDatabase("archive", "synthetic-word-5");
            JdbcTemplate archive = Database.open("archive", server.jdbcUrl("archive"), "archive", "synthetic-word-5")
                    .sql();
            archive.execute("create table ferry (code text primary key, name text, owner text)");
            Map<String, String> variables = Map.of(
                    "BUS",
                    bus.url().toString(),
                    "SECRETS",
                    bus.accounts().toString(),
                    "DB_PORT",
                    "" + server.port(),
                    "DB_PASSWORD",
                    "synthetic-word-5");
            try (Shell shell = new Shell(variables)) {
                type(shell, archive);
            }
        }
    }

    private static void type(Shell shell, JdbcTemplate archive) throws Exception {
        Iterator<String> blocks = Shell.blocks(PAGE).iterator();
        shell.type(blocks.next());
        shell.type(blocks.next());
        assertThat(shell.type(blocks.next())).contains("office-review", "authority-review", "published");
        assertThat(shell.type(blocks.next())).contains("\"accepted\":2");
        assertThat(shell.type(blocks.next())).contains("authority-check", "provider-review");
        assertThat(archive.queryForList("select * from ferry")).isEmpty();

        assertThat(shell.type(blocks.next())).contains("\"workingDaysLeft\":10", "agreed", "agree ", "activate active");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        archive.queryForList("select code, name, owner from ferry order by code"))
                .extracting(row -> row.get("owner"))
                .containsExactly("张*丰", "李*"));

        assertThat(shell.type(blocks.next())).contains("terminated");
        assertThat(shell.type(blocks.next())).contains("\"accepted\":1");
        assertThat(blocks.hasNext()).isFalse();
        await().during(Duration.ofSeconds(6)).atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                        archive.queryForList("select code from ferry where code = 'F0003'"))
                .isEmpty());
    }
}
