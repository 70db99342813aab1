package govbus.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * A PostgreSQL server that this process starts and stops; its data stays between runs. It writes to disk before it
 * confirms ({@code fsync}), decodes logically, and lets nobody in without a password.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Duration START_WAIT = Duration.ofSeconds(90);
    private static final Map<String, String> CONFIGURATION = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("wal_level", "logical"),
            Map.entry("max_replication_slots", "50"),
            Map.entry("max_wal_senders", "50"),
            Map.entry("max_connections", "300"),
            Map.entry("max_slot_wal_keep_size", "8GB"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("timezone", "Asia/Shanghai"));
    private static final String ONLY_WITH_PASSWORD = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host replication all 127.0.0.1/32 scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final String superuserPassword;

    private PostgresServer(EmbeddedPostgres server, String superuserPassword) {
        this.server = server;
        this.superuserPassword = superuserPassword;
    }

    /**
     * Starts it; the first time on a directory it makes the database cluster.
     *
     * @param directory holds the data, the binaries and the superuser's password
     */
    public static PostgresServer start(Path directory) {
        try {
            Path data = directory.resolve("data");
            Files.createDirectories(directory);
            new OrphanedPostgres(data).stop();
            Path guarded = directory.resolve("guarded");
            String password = new SecretFile(directory.resolve("superuser")).readOrCreate();
            EmbeddedPostgres embedded = start(directory, data, Files.exists(guarded) ? password : null);
            PostgresServer server = new PostgresServer(embedded, password);
            server.prepare(data, guarded);
            return server;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new EngineFault("PostgreSQL does not start in " + directory + ": " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres start(Path directory, Path data, String password) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                // the cluster must not depend on the languages installed on this machine
                .setLocaleConfig("locale", "C")
                .setPort(new FreePort(directory.resolve("port")).choose())
                .setPGStartupWait(START_WAIT);
        CONFIGURATION.forEach(builder::setServerConfig);
        if (password != null) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    private void prepare(Path data, Path guarded) throws SQLException, IOException {
        try {
            if (!Files.exists(guarded)) {
                guard(data);
                Files.createFile(guarded);
            }
            verify();
        } catch (SQLException | IOException | EngineFault e) {
            close();
            throw e;
        }
    }

    /** A fresh cluster trusts everybody on this machine; from here on it asks for passwords. */
    private void guard(Path data) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            setPassword(connection, "postgres", superuserPassword);
            Files.writeString(data.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** The embedding library switches {@code fsync} off unless told otherwise; accepted data must not depend on that. */
    private void verify() throws SQLException {
        try (Connection connection = connectAsSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show fsync")) {
            result.next();
            if (!"on".equals(result.getString(1))) {
                throw new EngineFault("PostgreSQL runs with fsync=" + result.getString(1) + " (expected: on)");
            }
        }
    }

    /** Makes sure that there is a database of this name which belongs to a user of the same name. */
    public void ensureDatabase(String name, String password) {
        try (Connection connection = connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            String quoted = connection.unwrap(PGConnection.class).escapeIdentifier(name);
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + quoted + " login replication");
            }
            setPassword(connection, name, password);
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + quoted + " owner " + quoted);
                statement.execute("revoke connect on database " + quoted + " from public");
            }
        } catch (SQLException e) {
            throw new EngineFault("cannot make database " + name, e);
        }
    }

    /** Only the hash travels to the server, so no password reaches its log. */
    private static void setPassword(Connection connection, String user, String password) throws SQLException {
        connection.unwrap(PGConnection.class).alterUserPassword(user, password.toCharArray(), "scram-sha-256");
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", superuserPassword);
    }

    /** Where a database of this server is reached. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new EngineFault("PostgreSQL on port " + port() + " does not stop", e);
        }
    }
}
