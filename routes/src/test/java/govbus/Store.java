package govbus;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** A real store with the schemas of the routes, one for all tests of a run, emptied by who needs it empty. */
public final class Store {

    private static Store store;

    private final DataSource dataSource;

    private Store(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public static synchronized Store get() {
        if (store == null) {
            try {
                DataSource postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .start()
                        .getPostgresDatabase();
                new ResourceDatabasePopulator(
                                new ClassPathResource("db/migration/exchange/V200__exchange_log.sql"),
                                new ClassPathResource("db/migration/exchange/V205__epoch.sql"),
                                new ClassPathResource("db/migration/quality/V300__quarantine.sql"),
                                new ClassPathResource("db/migration/ledger/V400__ledger.sql"),
                                new ClassPathResource("db/migration/library/V500__library.sql"))
                        .execute(postgres);
                store = new Store(postgres);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return store;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    public JdbcClient client() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }
}
