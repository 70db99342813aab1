package govbus.adapter;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL that decodes its log, one for all tests of the module; each test takes a database of its own. */
public final class PostgresServer {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static EmbeddedPostgres server;

    private PostgresServer() {}

    /** A fresh, empty database. */
    public static Endpoint.Database database() throws SQLException {
        String name = "test_" + NUMBER.incrementAndGet();
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new Endpoint.Database("postgresql", "localhost", server().getPort(), name, "postgres", () -> "postgres");
    }

    /** Runs statements as the administrator. */
    public static void run(Endpoint.Database database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The rows of a query, values as text joined by {@code |}. */
    public static List<String> rows(Endpoint.Database database, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                lines.add(String.join("|", values));
            }
        }
        return lines;
    }

    public static Connection connect(Endpoint.Database database) throws SQLException {
        return server().getDatabase("postgres", database.database()).getConnection();
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("wal_level", "logical")
                        // zonky starts the server with -F; this comes after it and wins
                        .setServerConfig("fsync", "on")
                        .setServerConfig("max_replication_slots", "50")
                        .setServerConfig("max_wal_senders", "50")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("PostgreSQL did not start", e);
            }
        }
        return server;
    }
}
