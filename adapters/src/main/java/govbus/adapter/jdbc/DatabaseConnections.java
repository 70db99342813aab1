package govbus.adapter.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import govbus.adapter.Endpoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Connections to one database, built from its fields only: no part of a URL or a driver property can come from a
 * manifest. The password is asked for at each connect, so that a changed secret takes effect.
 */
public final class DatabaseConnections {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,252}|[0-9A-Fa-f:.]{2,45}");
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Endpoint.Database endpoint;

    /** @throws IllegalArgumentException when the type is not {@code postgresql} or the host is not a host's name */
    public DatabaseConnections(Endpoint.Database endpoint) {
        if (!"postgresql".equals(endpoint.type())) {
            throw new IllegalArgumentException("database type: " + endpoint.type() + " (expected: postgresql)");
        }
        if (!HOST.matcher(endpoint.host()).matches()) {
            throw new IllegalArgumentException("host: " + endpoint.host() + " (expected: a name or an address)");
        }
        this.endpoint = endpoint;
    }

    /** A new connection that gives up when the server is silent for 60 s. */
    public Connection open() throws SQLException {
        return open(SILENCE);
    }

    /** A new connection that gives up when the server is silent for so long; zero waits for ever. */
    public Connection open(Duration silence) throws SQLException {
        return dataSource(silence).getConnection();
    }

    /** A connection that speaks the replication protocol (CREATE_REPLICATION_SLOT and the like); gives up after this silence. */
    public Connection openReplication(Duration silence) throws SQLException {
        FreshPasswordDataSource source = dataSource(silence);
        source.setReplication("database");
        source.setAssumeMinServerVersion("10");
        source.setPreferQueryMode(PreferQueryMode.SIMPLE);
        return source.getConnection();
    }

    /** A pool of at most so many connections, none kept when idle; connects at first use. */
    public HikariDataSource pool(String name, int most) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(dataSource(SILENCE));
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT.multipliedBy(2).toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** The driver's own interface of a connection, for COPY and replication. */
    public static PGConnection postgres(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class);
    }

    /** Where it is, for messages: {@code host:port/database}. */
    public String place() {
        return endpoint.host() + ":" + endpoint.port() + "/" + endpoint.database();
    }

    private FreshPasswordDataSource dataSource(Duration silence) {
        FreshPasswordDataSource source = new FreshPasswordDataSource(endpoint.password());
        source.setServerNames(
                new String[] {endpoint.host().contains(":") ? "[" + endpoint.host() + "]" : endpoint.host()});
        source.setPortNumbers(new int[] {endpoint.port()});
        source.setDatabaseName(endpoint.database());
        source.setUser(endpoint.user());
        source.setConnectTimeout((int) CONNECT.toSeconds());
        source.setLoginTimeout((int) CONNECT.multipliedBy(2).toSeconds());
        source.setSocketTimeout((int) silence.toSeconds());
        source.setTcpKeepAlive(true);
        source.setApplicationName("govbus");
        source.setStringType("unspecified");
        return source;
    }

    /** Asks for the password at each connect. */
    private static final class FreshPasswordDataSource extends PGSimpleDataSource {
        private static final long serialVersionUID = 1;
        private final transient Supplier<String> password;

        FreshPasswordDataSource(Supplier<String> password) {
            this.password = password;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return getConnection(getUser(), password.get());
        }
    }
}
