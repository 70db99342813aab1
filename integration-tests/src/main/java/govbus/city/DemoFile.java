package govbus.city;

import govbus.city.bureau.Database;
import govbus.city.bureau.RealEstateCentre;
import govbus.engine.SecretFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that somebody needs to try the running city, {@code <data-dir>/demo.json}: addresses, log-ins, databases
 * and numbers that exist.
 */
record DemoFile(
        String url,
        String amqp,
        Map<String, Client> clients,
        Map<String, CityAccounts.User> users,
        Map<String, Login> databases,
        Samples samples) {

    record Client(String id, String secret) {}

    record Login(String jdbcUrl, String user, String password) {}

    /** Numbers that exist in the city. */
    record Samples(String resident, String legalEntity, String certificate, String matter, String case_) {

        /** The members under their names in the file; {@code case} is no name in Java. */
        Map<String, String> members() {
            Map<String, String> members = new LinkedHashMap<>();
            members.put("resident", resident);
            members.put("legalEntity", legalEntity);
            members.put("certificate", certificate);
            members.put("matter", matter);
            members.put("case", case_);
            return members;
        }
    }

    static void write(City city) throws IOException {
        DemoFile demo = of(city);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("url", demo.url());
        document.put("amqp", demo.amqp());
        document.put("clients", demo.clients());
        document.put("users", demo.users());
        document.put("databases", demo.databases());
        document.put("samples", demo.samples().members());
        new SecretFile(city.data().demo())
                .write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document));
    }

    private static DemoFile of(City city) {
        Map<String, Client> clients = new LinkedHashMap<>();
        city.accounts().clients().forEach((id, secret) -> clients.put(id, new Client(id, secret)));
        Map<String, Login> databases = new LinkedHashMap<>();
        city.databases().forEach((department, database) -> databases.put(department, login(database)));
        RealEstateCentre.Holding holding = city.realEstateCentre().sample();
        Samples samples = new Samples(
                holding.owner().id(),
                city.planningBureau().sampleBuilder(),
                holding.certificate(),
                "housing-fund-withdrawal",
                "YX-2026-000001");
        return new DemoFile(
                city.url().toString(),
                "amqp://localhost:" + city.options().brokerPort(),
                clients,
                city.accounts().users(),
                databases,
                samples);
    }

    private static Login login(Database database) {
        return new Login(database.jdbcUrl(), database.user(), database.password());
    }
}
