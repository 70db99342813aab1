package govbus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class StoreSettingsTest {

    @TempDir
    private Path directory;

    @Test
    void theBusDoesNotStartOnAServerThatConfirmsBeforeItKeepsAndNamesEachSetting() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory)) {
            server.ensureDatabase("bus", "secret-of-the-bus");
            JdbcClient jdbc =
                    JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl("bus"), "bus", "secret-of-the-bus"));
            assertThat(of(jdbc, false).problems()).isEmpty();
            assertThatCode(of(jdbc, false)::afterSingletonsInstantiated).doesNotThrowAnyException();

            jdbc.sql("alter role bus set synchronous_commit = off").update();
            jdbc.sql("alter database bus set default_transaction_read_only = on")
                    .update();

            assertThatThrownBy(of(jdbc, false)::afterSingletonsInstantiated)
                    .isInstanceOf(EngineFault.class)
                    .hasMessageContaining("synchronous_commit = off (expected: on")
                    .hasMessageContaining("transaction_read_only = on (expected: off)");
            assertThatCode(of(jdbc, true)::afterSingletonsInstantiated).doesNotThrowAnyException();
        }
    }

    private static StoreSettings of(JdbcClient jdbc, boolean unsafe) {
        return new StoreSettings(jdbc, null, unsafe);
    }
}
