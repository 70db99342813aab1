package govbus.city;

import govbus.city.bureau.Database;
import govbus.engine.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** One database for each department and one for the bus, in one server; each belongs to a user of its own. */
final class Databases implements AutoCloseable {
    private static final String BUS = "govbus";

    private final PostgresServer server;
    private final DataDir data;
    private final Map<String, Database> departments = new LinkedHashMap<>();

    private Databases(PostgresServer server, DataDir data) {
        this.server = server;
        this.data = data;
    }

    static Databases start(DataDir data) throws IOException {
        PostgresServer server = PostgresServer.start(data.postgres());
        Databases databases = new Databases(server, data);
        server.ensureDatabase(BUS, databases.busPassword());
        for (String department : CityAccounts.DEPARTMENTS) {
            databases.open(department);
        }
        return databases;
    }

    private void open(String department) throws IOException {
        String name = department.replace('-', '_');
        String password = data.secret(department + "-db");
        server.ensureDatabase(name, password);
        Database database = Database.open(department, server.jdbcUrl(name), name, password);
        departments.put(department, database);
        String tables = new ClassPathResource("govbus/city/tables/" + name + ".sql", Databases.class.getClassLoader())
                .getContentAsString(StandardCharsets.UTF_8);
        database.sql().execute(tables);
    }

    Database of(String department) {
        return departments.get(department);
    }

    Map<String, Database> all() {
        return departments;
    }

    /** The bus's own database, for those who check its books. */
    Database ofTheBus() {
        return Database.open(BUS, busUrl(), BUS, busPassword());
    }

    int port() {
        return server.port();
    }

    String busUrl() {
        return server.jdbcUrl(BUS);
    }

    String busPassword() {
        return data.secret("govbus-db");
    }

    @Override
    public void close() {
        departments.values().forEach(Database::close);
        server.close();
    }
}
