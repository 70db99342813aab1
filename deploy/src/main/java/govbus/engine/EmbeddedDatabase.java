package govbus.engine;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts PostgreSQL in {@code <data-dir>/postgres} when no {@code spring.datasource.url} names another one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedDatabase {
    private static final String NAME = "govbus";

    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(EngineSettings settings) {
        return PostgresServer.start(settings.dataDir().resolve("postgres"));
    }

    @Bean
    PostgresPatrol postgresPatrol(EngineSettings settings) {
        return new PostgresPatrol(settings.dataDir().resolve("postgres"));
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(PostgresServer server, EngineSettings settings) {
        Path secret = settings.dataDir().resolve("postgres").resolve(NAME);
        String password = new SecretFile(secret).readOrCreate();
        server.ensureDatabase(NAME, password);
        return new EmbeddedConnection(server.jdbcUrl(NAME), password);
    }

    private record EmbeddedConnection(String url, String password) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return NAME;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String toString() {
            return url;
        }
    }
}
