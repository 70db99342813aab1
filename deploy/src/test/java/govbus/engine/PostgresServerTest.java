package govbus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    private Path directory;

    @Test
    void dataPortAndPasswordsStayFromRunToRunAndTheDiskIsWaitedFor() throws Exception {
        int port;
        try (PostgresServer server = PostgresServer.start(directory)) {
            port = server.port();
            server.ensureDatabase("land", "secret-of-land");
            try (Connection land = DriverManager.getConnection(server.jdbcUrl("land"), "land", "secret-of-land")) {
                land.createStatement().execute("create table parcel as select 'kept' as note");
                assertThat(value(land, "show fsync")).isEqualTo("on");
                assertThat(value(land, "show synchronous_commit")).isEqualTo("on");
                assertThat(value(land, "show wal_level")).isEqualTo("logical");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("land"), "land", "wrong"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> PostgresServer.start(directory))
                    .isInstanceOf(EngineFault.class)
                    .hasMessageContaining("another Govbus");
        }
        try (PostgresServer server = PostgresServer.start(directory);
                Connection land = DriverManager.getConnection(server.jdbcUrl("land"), "land", "secret-of-land")) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(value(land, "select note from parcel")).isEqualTo("kept");
        }
    }

    @Test
    void secretsAreForTheirOwnerOnly() throws Exception {
        Path file = directory.resolve("secrets").resolve("one");
        String secret = new SecretFile(file).readOrCreate();
        assertThat(secret).hasSize(32).isEqualTo(new SecretFile(file).readOrCreate());
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (ResultSet result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
