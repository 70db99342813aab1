package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import govbus.city.bureau.Database;
import govbus.city.bureau.PoliceBureau.Citizen;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Several departments feed one library: what they disagree about, who follows, and who may read. */
@ExtendWith(CityExtension.class)
class LibraryStory {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String POPULATION = "/api/v1/libraries/population";

    private static Desk engineer;
    private static Desk approver;
    private static Desk credit;
    private static Desk fund;

    @BeforeAll
    static void twoSourcesFeedTheLibraryAndOneDepartmentTakesIt(City city) throws Exception {
        engineer = Desk.of(city, "engineer");
        approver = Desk.of(city, "approver");
        credit = Desk.department(city, "credit");
        fund = Desk.department(city, "housing-fund");
        Database table = city.database("credit");
        table.sql().execute("create table people (key text primary key, name text, residence text)");
        table.sql().execute("create table moves (id text primary key, event text, key text, at text, name text)");
        new OwnData(city).apply("corrected-library.yaml");
    }

    /** The fund's word of a person; pushed again until its door is open. */
    private static void fundSays(Citizen person, String name, String address) {
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

    private static Map<String, Object> conflict(City city, Citizen person) {
        List<Map<String, Object>> found = city.busDatabase()
                .sql()
                .queryForList(
                        "select id, state, verification_number from library.conflict where library = 'population' and key = ? and fact = 'name'",
                        person.id());
        return found.isEmpty() ? Map.of() : found.get(0);
    }

    private static JsonNode read(Desk reader, Map<String, Object> more, Citizen... people) throws Exception {
        Map<String, Object> question = new HashMap<>(more);
        question.put("keys", Arrays.stream(people).map(Citizen::id).toList());
        question.put("purpose", "信用主体核对");
        Desk.Answer answer = reader.post(POPULATION + "/query", question);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().get("records");
    }

    private static String takenName(City city, Citizen person) {
        return city
                .database("credit")
                .sql()
                .queryForList("select name from people where key = ?", String.class, person.id())
                .stream()
                .findFirst()
                .orElse("");
    }

    private static Citizen disputed(City city) {
        Citizen person = city.policeBureau().registersBirth();
        await().atMost(SOON).until(() -> takenName(city, person).equals(person.name()));
        fundSays(person, "别名" + person.name(), "云溪市别处1号");
        await().atMost(SOON).until(() -> "open".equals(conflict(city, person).get("state")));
        return person;
    }

    @Test
    void aConflictThatAPersonDecidesChangesTheGoldenRecordAndTheSubscribersCopyUntilItIsTakenBack(City city)
            throws Exception {
        Citizen person = disputed(city);
        String path = POPULATION + "/conflicts/" + conflict(city, person).get("id");

        Desk.Answer decided =
                approver.post(path + "/decide", Map.of("resource", "housing-fund/depositor", "note", "凭改名登记"));

        assertThat(decided.status()).as(decided.body().toString()).isEqualTo(200);
        assertThat(decided.body().get("golden").asString()).isEqualTo("housing-fund/depositor");
        await().atMost(SOON).until(() -> takenName(city, person).equals("别名" + person.name()));
        assertThat(read(credit, Map.of(), person).at("/0/facts/name/rule").asString())
                .isEqualTo("decided");

        approver.post(path + "/revoke", Map.of("note", "登记已撤销"));
        await().atMost(SOON).until(() -> takenName(city, person).equals(person.name()));
    }

    @Test
    void whatIsSentBackIsCorrectedByTheSourceAndTheConflictClosesItself(City city) throws Exception {
        Citizen person = disputed(city);

        Desk.Answer sent = approver.post(
                POPULATION + "/conflicts/" + conflict(city, person).get("id") + "/send-back",
                Map.of("resource", "housing-fund/depositor", "note", "与户籍登记不符"));

        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(200);
        assertThat(sent.body().at("/verification/number").asString()).isNotBlank();
        assertThat(sent.body().at("/verification/deadline").asString()).isNotBlank();
        assertThat(conflict(city, person)).containsEntry("state", "sent-back");

        fundSays(person, person.name(), "云溪市别处1号");
        await().atMost(SOON).until(() -> "settled".equals(conflict(city, person).get("state")));
    }

    @Test
    void aMoveReachesTheSubscribersTableOnceAndTheLibraryStillKnowsWhereSomebodyLivedBefore(City city)
            throws Exception {
        Citizen person = city.policeBureau().registersBirth();
        await().atMost(SOON).until(() -> takenName(city, person).equals(person.name()));
        Instant before = Instant.now();
        Database table = city.database("credit");
        city.policeBureau().moves(person.id(), "云溪市东湖区新址路9号");

        await().atMost(SOON).until(() -> table.count("select count(*) from moves where key = ?", person.id()) == 1);
        Map<String, Object> move = table.sql().queryForMap("select * from moves where key = ?", person.id());
        assertThat(move).containsEntry("event", "move");
        assertThat(move.get("name").toString())
                .startsWith(person.name().substring(0, 1))
                .contains("*");
        assertThat(table.count("select count(*) from moves where event <> 'move'"))
                .isZero();

        JsonNode now = read(engineer, Map.of(), person);
        JsonNode then = read(engineer, Map.of("asOf", before.toString()), person);
        assertThat(now.at("/0/facts/residence/value").asString()).isEqualTo("云溪市东湖区新址路9号");
        assertThat(then.at("/0/facts/residence/value").asString()).isNotBlank().isNotEqualTo("云溪市东湖区新址路9号");
        Desk.Answer whole =
                engineer.post(POPULATION + "/entity", Map.of("keys", List.of(person.id()), "purpose", "核实迁移"));
        assertThat(whole.body()
                        .get("history")
                        .valueStream()
                        .filter(version -> version.get("fact").asString().equals("residence"))
                        .map(version -> version.get("value").asString())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void aVerificationAnswersYesOrNoAndAReaderSeesTheGrantedFactsOnly(City city) throws Exception {
        Citizen person = city.policeBureau().registersBirth();
        await().atMost(SOON).until(() -> takenName(city, person).equals(person.name()));

        JsonNode verified = read(credit, Map.of("verify", Map.of("name", person.name())), person);
        JsonNode facts = read(credit, Map.of(), person).at("/0/facts");

        assertThat(verified.at("/0/verified/name").asBoolean()).isTrue();
        assertThat(verified.toString()).doesNotContain(person.name());
        assertThat(facts.propertyNames()).containsExactlyInAnyOrder("name", "residence");
        assertThat(facts.at("/residence/value").asString()).endsWith("***");
    }

    @Test
    void whoHasNoSubscriptionIsRefusedAndTheRefusalIsRecorded(City city) throws Exception {
        Desk.Answer refused = Desk.department(city, "land")
                .post(
                        POPULATION + "/query",
                        Map.of("keys", List.of(city.policeBureau().anybody().id()), "purpose", "好奇"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("not-subscribed");
        assertThat(
                        city.busDatabase()
                                .count(
                                        "select count(*) from ledger.entry where hop = 'refused' and resource = 'library/population' and actor = 'land' and purpose = '好奇'"))
                .isEqualTo(1);
    }

    @Test
    void aThirdLibraryIsYamlOnly(City city) throws Exception {
        new OwnData(city).apply("vehicle-library.yaml");
        String vin = "LSVAA49J132045678";
        Desk police = Desk.department(city, "police");
        Desk market = Desk.department(city, "market");
        await().atMost(SOON)
                .until(() -> police.post(
                                        "/api/v1/resources/police/vehicle/records",
                                        List.of(Map.of("vin", vin, "plate", "苏A12345", "colour", "白")))
                                .status()
                        == 202);
        await().atMost(SOON)
                .until(() -> market.post(
                                        "/api/v1/resources/market/inspection/records",
                                        List.of(Map.of("report", "R1", "vin", vin, "colour", "灰", "result", "合格")))
                                .status()
                        == 202);

        await().atMost(SOON).untilAsserted(() -> {
            Desk.Answer answer =
                    police.post("/api/v1/libraries/vehicle/query", Map.of("keys", List.of(vin), "purpose", "查验"));
            JsonNode facts = answer.body().at("/records/0/facts");
            assertThat(facts.at("/colour/value").asString()).isEqualTo("白");
            assertThat(facts.at("/colour/source").asString()).isEqualTo("police/vehicle");
            assertThat(facts.at("/inspection/value").asString()).isEqualTo("合格");
        });
        assertThat(engineer.get("/api/v1/libraries/vehicle/conflicts?fact=colour")
                        .body()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }
}
