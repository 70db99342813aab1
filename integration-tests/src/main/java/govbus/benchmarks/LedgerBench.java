package govbus.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import govbus.engine.PostgresServer;
import govbus.engine.SecretFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code ./govbus bench ledger [--hops N] [--batch N] [--traces-only]}: what it costs to make keys findable, by the form of their index,
 * and how long a trace takes among so many generated hops. A hop is one record at one station; half of them are
 * acceptances, half deliveries, in lines of so many records, in twelve months' partitions.
 */
final class LedgerBench {

    private final JdbcTemplate jdbc;

    private LedgerBench(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs when it is meant. */
    static boolean takes(String... arguments) throws IOException {
        boolean meant = arguments.length > 0 && arguments[0].equals("ledger");
        if (meant) {
            run(arguments);
        }
        return meant;
    }

    private static void run(String... arguments) throws IOException {
        long hops = option(arguments, "--hops", 1_000_000);
        int batch = (int) option(arguments, "--batch", 10);
        Path directory = Files.createTempDirectory(Path.of("").toAbsolutePath(), ".govbus-bench-ledger");
        try (PostgresServer server = PostgresServer.start(directory)) {
            String password = SecretFile.random();
            server.ensureDatabase("ledger", password);
            String url = server.jdbcUrl("ledger");
            HikariDataSource connections = new HikariDataSource();
            connections.setJdbcUrl(url);
            connections.setUsername("ledger");
            connections.setPassword(password);
            connections.setMaximumPoolSize(2);
            LedgerBench bench = new LedgerBench(new JdbcTemplate(connections));
            bench.prepare();
            if (!List.of(arguments).contains("--traces-only")) {
                new KeyIndexForms(bench.jdbc).print();
            }
            if (hops > 0) {
                new TraceTimes(bench.jdbc).print(hops, batch);
            }
            connections.close();
        } finally {
            delete(directory);
        }
    }

    static long option(String[] arguments, String name, long otherwise) {
        List<String> all = List.of(arguments);
        int at = all.indexOf(name);
        return at < 0 || at + 1 >= all.size() ? otherwise : Long.parseLong(all.get(at + 1));
    }

    private void prepare() throws IOException {
        Flyway.configure()
                .dataSource(jdbc.getDataSource())
                .locations("classpath:db/migration/ledger")
                .load()
                .migrate();
        try (InputStream functions = new ClassPathResource("govbus/benchmarks/ledger.sql").getInputStream()) {
            jdbc.execute(new String(functions.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
