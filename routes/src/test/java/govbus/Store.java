package govbus;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
                new ResourceDatabasePopulator(migrations()).execute(postgres);
                store = new Store(postgres);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return store;
    }

    private static Resource[] migrations() throws IOException {
        List<Resource> files = new ArrayList<>();
        for (String schema : List.of("exchange", "quality", "ledger", "library", "reconciliation", "supervision")) {
            files.addAll(List.of(new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/" + schema + "/V*.sql")));
        }
        files.sort(Comparator.comparing(Resource::getFilename));
        return files.toArray(Resource[]::new);
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
