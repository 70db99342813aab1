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
import java.util.stream.IntStream;
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
    private static SecondSource second;

    @BeforeAll
    static void twoSourcesFeedTheLibraryAndOneDepartmentTakesIt(City city) throws Exception {
        engineer = Desk.of(city, "engineer");
        approver = Desk.of(city, "approver");
        credit = Desk.department(city, "credit");
        second = new SecondSource(city);
    }

    private static JsonNode read(Desk reader, Map<String, Object> more, Citizen... people) throws Exception {
        Map<String, Object> question = new HashMap<>(more);
        question.put("keys", Arrays.stream(people).map(Citizen::id).toList());
        question.put("purpose", "信用主体核对");
        Desk.Answer answer = reader.post(POPULATION + "/query", question);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().get("records");
    }

    @Test
    void aConflictThatAPersonDecidesChangesTheGoldenRecordAndTheSubscribersCopyUntilItIsTakenBack(City city)
            throws Exception {
        Citizen person = second.disputed();
        String path = POPULATION + "/conflicts/" + second.conflict(person).get("id");

        Desk.Answer decided =
                approver.post(path + "/decide", Map.of("resource", "housing-fund/depositor", "note", "凭改名登记"));

        assertThat(decided.status()).as(decided.body().toString()).isEqualTo(200);
        assertThat(decided.body().get("golden").asString()).isEqualTo("housing-fund/depositor");
        await().atMost(SOON).until(() -> second.takenName(person).equals("别名" + person.name()));
        assertThat(read(credit, Map.of(), person).at("/0/facts/name/rule").asString())
                .isEqualTo("decided");

        approver.post(path + "/revoke", Map.of("note", "登记已撤销"));
        await().atMost(SOON).until(() -> second.takenName(person).equals(person.name()));
    }

    @Test
    void whatIsSentBackIsCorrectedByTheSourceAndTheConflictClosesItself(City city) throws Exception {
        Citizen person = second.disputed();

        Desk.Answer sent = approver.post(
                POPULATION + "/conflicts/" + second.conflict(person).get("id") + "/send-back",
                Map.of("resource", "housing-fund/depositor", "note", "与户籍登记不符"));

        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(200);
        assertThat(sent.body().at("/verification/number").asString()).isNotBlank();
        assertThat(sent.body().at("/verification/deadline").asString()).isNotBlank();
        assertThat(second.conflict(person)).containsEntry("state", "sent-back");

        second.says(person, person.name(), "云溪市别处1号");
        await().atMost(SOON)
                .until(() -> "settled".equals(second.conflict(person).get("state")));
    }

    @Test
    void aMoveReachesTheSubscribersTableOnceAndTheLibraryStillKnowsWhereSomebodyLivedBefore(City city)
            throws Exception {
        Citizen person = second.newcomer();
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
        Citizen person = second.newcomer();

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
        assertThat(city.busDatabase()
                        .count("select count(*) from ledger.entry where hop = 'refused' and resource ="
                                + " 'library/population' and actor = 'land' and purpose = '好奇'"))
                .isEqualTo(1);
    }

    @Test
    void twoNumbersOfOnePersonAreJoinedAndPartedAndTheSubscriberFollows(City city) throws Exception {
        Citizen given = second.newcomer();
        Citizen kept = second.newcomer();
        second.says(given, given.name(), "云溪市别处7号");

        Desk.Answer joined = approver.post(
                POPULATION + "/candidates",
                Map.of("key", given.id(), "otherKey", kept.id(), "keep", "otherKey", "note", "更正公民身份号码"));

        assertThat(joined.status()).as(joined.body().toString()).isEqualTo(201);
        await().atMost(SOON).until(() -> second.takenName(given).isEmpty());
        JsonNode records = read(engineer, Map.of(), given, kept);
        assertThat(records.at("/0/facts")).isEqualTo(records.at("/1/facts"));
        city.policeBureau().moves(given.id(), "云溪市新址8号");
        await().atMost(SOON).until(() -> read(engineer, Map.of(), kept)
                .at("/0/facts/residence/value")
                .asString()
                .equals("云溪市新址8号"));

        Desk.Answer parted = approver.post(
                POPULATION + "/candidates/" + joined.body().get("id") + "/revoke", Map.of("note", "核实为两人"));

        assertThat(parted.status()).isEqualTo(204);
        await().atMost(SOON).until(() -> second.takenName(given).equals(given.name()));
        assertThat(read(engineer, Map.of(), kept).at("/0/facts/residence/value").asString())
                .isNotEqualTo("云溪市新址8号");
        assertThat(credit.post(POPULATION + "/candidates", Map.of("note", "部门不得处理"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aMassChangeWaitsUntilAPersonReleasesIt(City city) throws Exception {
        new OwnData(city).apply("vehicle-library.yaml");
        Desk police = Desk.department(city, "police");
        await().atMost(SOON).until(() -> vehicles(police, "白") == 202);
        await().atMost(SOON).until(() -> colour(police).equals("白"));

        assertThat(vehicles(police, "黑")).isEqualTo(202);

        String held = "/api/v1/libraries/vehicle/held";
        await().atMost(SOON).until(() -> !engineer.get(held).body().isEmpty());
        JsonNode one = engineer.get(held).body().get(0);
        assertThat(one.get("kind").asString()).isEqualTo("changes");
        assertThat(one.get("counted").asInt()).isEqualTo(4);
        assertThat(colour(police)).isEqualTo("白");
        assertThat(approver.post(held + "/" + one.get("id") + "/release", Map.of("note", "统一换色，已核实"))
                        .status())
                .isEqualTo(204);
        await().atMost(SOON).until(() -> colour(police).equals("黑"));
    }

    private static int vehicles(Desk police, String colour) throws Exception {
        List<Map<String, String>> all = IntStream.range(0, 4)
                .mapToObj(i -> Map.of("vin", "LSVAA49J13204500" + i, "plate", "苏A5000" + i, "colour", colour))
                .toList();
        return police.post("/api/v1/resources/police/vehicle/records", all).status();
    }

    private static String colour(Desk police) throws Exception {
        return police.post(
                        "/api/v1/libraries/vehicle/query",
                        Map.of("keys", List.of("LSVAA49J132045003"), "purpose", "查验"))
                .body()
                .at("/records/0/facts/colour/value")
                .asString("");
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
