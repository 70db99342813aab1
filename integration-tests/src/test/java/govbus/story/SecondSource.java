package govbus.story;

import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.bureau.Database;
import govbus.city.bureau.PoliceBureau.Citizen;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The housing fund as a second source of the population library, and the credit office that takes what comes of it. */
final class SecondSource {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final City city;
    private final Desk fund;

    SecondSource(City city) throws IOException, InterruptedException {
        this.city = city;
        fund = Desk.department(city, "housing-fund");
        Database table = city.database("credit");
        table.sql().execute("create table if not exists people (key text primary key, name text, residence text)");
        table.sql()
                .execute(
                        "create table if not exists moves (id text primary key, event text, key text, at text, name text)");
        new OwnData(city).apply("corrected-library.yaml");
    }

    /** The fund's word of a person; pushed again until its door is open. */
    void says(Citizen person, String name, String address) {
        Map<String, String> record = Map.of(
                "zjhm",
                person.id(),
                "xm",
                name,
                "dz",
                address,
                "gxsj",
                Instant.now().toString());
        await().atMost(SOON).until(() -> {
            Desk.Answer answer = fund.post("/api/v1/resources/housing-fund/depositor/records", List.of(record));
            return answer.status() == 202 && answer.body().get("accepted").asInt() == 1;
        });
    }

    /** The conflict about somebody's name; empty when there was none. */
    Map<String, Object> conflict(Citizen person) {
        List<Map<String, Object>> found = city.busDatabase()
                .sql()
                .queryForList(
                        "select id, state, verification_number from library.conflict where library = 'population' and key = ? and fact = 'name'",
                        person.id());
        return found.isEmpty() ? Map.of() : found.get(0);
    }

    /** Somebody's name in the credit office's table. */
    String takenName(Citizen person) {
        return city
                .database("credit")
                .sql()
                .queryForList("select name from people where key = ?", String.class, person.id())
                .stream()
                .findFirst()
                .orElse("");
    }

    /** Somebody new whom the credit office has heard of. */
    Citizen newcomer() {
        Citizen person = city.policeBureau().registersBirth();
        await().atMost(SOON).until(() -> takenName(person).equals(person.name()));
        return person;
    }

    /** Somebody whose name the two departments do not agree about. */
    Citizen disputed() {
        Citizen person = newcomer();
        says(person, "别名" + person.name(), "云溪市别处1号");
        await().atMost(SOON).until(() -> "open".equals(conflict(person).get("state")));
        return person;
    }
}
