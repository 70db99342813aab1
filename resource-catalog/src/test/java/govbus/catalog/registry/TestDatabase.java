package govbus.catalog.registry;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A real PostgreSQL for all tests of this module, a database of its own for each that asks. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String[] MIGRATIONS = {
        "V100__catalogue.sql",
        "V101__secrets.sql",
        "V110__cases.sql",
        "V111__notices.sql",
        "V112__collections.sql",
        "V113__why.sql",
        "V120__revisions.sql",
        "V121__classification.sql",
        "V122__import.sql"
    };

    private TestDatabase() {}

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    public static DataSource fresh() throws SQLException, IOException {
        String name = "catalog_" + COUNT.incrementAndGet();
        execute(Server.POSTGRES.getPostgresDatabase(), "create database " + name);
        DataSource database = Server.POSTGRES.getDatabase("postgres", name);
        for (String migration : MIGRATIONS) {
            try (InputStream in = TestDatabase.class.getResourceAsStream("/db/migration/catalog/" + migration)) {
                execute(database, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return database;
    }

    public static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
