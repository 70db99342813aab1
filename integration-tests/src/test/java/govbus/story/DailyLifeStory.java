package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import govbus.city.bureau.PoliceBureau.Citizen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the six departments do every day, and where it arrives. */
@ExtendWith(CityExtension.class)
class DailyLifeStory {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static Desk engineer;

    @BeforeAll
    static void atTheDesk(City city) {
        engineer = Desk.of(city, "engineer");
    }

    private static JsonNode facts(String library, String key) throws Exception {
        Desk.Answer answer = engineer.post(
                "/api/v1/libraries/" + library + "/query", Map.of("keys", List.of(key), "purpose", "story"));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().get("records").get(0);
    }

    @Test
    void aChildThatThePoliceRegisterIsInThePopulationLibraryWithTheSourceAndTimeOfEachFact(City city) throws Exception {
        Citizen child = city.policeBureau().registersBirth();

        await().atMost(SOON).untilAsserted(() -> {
            JsonNode found = facts("population", child.id());
            assertThat(found.get("found").asBoolean()).isTrue();
            JsonNode name = found.get("facts").get("name");
            assertThat(name.get("value").asString()).isEqualTo(child.name());
            assertThat(name.get("source").asString()).isEqualTo("police/resident");
            assertThat(name.get("at").asString()).startsWith("20");
            assertThat(name.get("receivedAt").asString()).startsWith("20");
        });
    }

    @Test
    void aMoveReachesTheLibraryAndStrikingOutTakesTheRecordAway(City city) throws Exception {
        Citizen citizen = city.policeBureau().registersBirth();
        city.policeBureau().moves(citizen.id(), "云溪市东湖区新址路9号");

        await().atMost(SOON).untilAsserted(() -> assertThat(facts("population", citizen.id())
                        .path("facts")
                        .path("residence")
                        .path("value")
                        .asString(""))
                .isEqualTo("云溪市东湖区新址路9号"));

        city.policeBureau().strikesOut(citizen.id());
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        facts("population", citizen.id()).get("found").asBoolean())
                .isFalse());
    }

    @Test
    void aCompanyThatIsFoundedIsInTheLegalEntityLibrary(City city) throws Exception {
        var company = city.marketBureau().founds();

        await().atMost(SOON).untilAsserted(() -> assertThat(facts("legal-entity", company.code())
                        .path("facts")
                        .path("name")
                        .path("value")
                        .asString(""))
                .isEqualTo(company.name()));
    }

    @Test
    void aCertificateIsAtTheWindowWithPurposeAndCaseAndTheLedgerSaysWhoReadWhat(City city) throws Exception {
        Citizen owner = city.policeBureau().anybody();
        String certificate = city.realEstateCentre().issuesCertificateTo(owner);

        await().atMost(SOON).untilAsserted(() -> {
            var answer = city.window().asksFor(owner.id(), "real-estate", "housing-fund-withdrawal", "CASE-2026-77");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().get("certificates").valueStream().map(one -> one.get("number")
                            .asString()))
                    .contains(certificate);
        });

        JsonNode hops = Desk.of(city, "auditor")
                .get("/api/v1/ledger/trace?resource=real-estate/certificate&key=" + Desk.encoded(certificate))
                .body()
                .get("hops");
        assertThat(hops.valueStream().map(hop -> hop.get("hop").asString())).contains("accepted", "delivered", "read");
        assertThat(hops.valueStream()
                        .filter(hop -> hop.get("hop").asString().equals("read"))
                        .map(hop -> hop.get("actor").asString() + " "
                                + hop.get("case").asString()))
                .contains("window CASE-2026-77");
    }

    @Test
    void aPermitThatIsPushedIsInTheCreditPlatformsOwnTableAndAtTheWindow(City city) throws Exception {
        String permit = city.planningBureau().grantsPermit();

        await().atMost(SOON).untilAsserted(() -> assertThat(city.database("credit")
                        .count("select count(*) from construction_permit where xkzbh = ?", permit))
                .isEqualTo(1));
    }

    @Test
    void parcelsDroppedAsAFileInGb18030AreInTheRealEstateCentresTable(City city) throws Exception {
        List<String> parcels = city.landBureau().dropsParcels(25);

        await().atMost(SOON).untilAsserted(() -> {
            for (String parcel : parcels) {
                assertThat(city.database("real-estate")
                                .count("select count(*) from land_parcel where zddm = ?", parcel))
                        .isEqualTo(1);
            }
        });
    }

    @Test
    void anAccountThatIsClosedIsNoLongerAtTheWindow(City city) throws Exception {
        String account = city.housingFund().opens();
        String holder = city.database("housing-fund")
                .sql()
                .queryForObject("select zjhm from gx.account where grzh = ? limit 1", String.class, account);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(accountsOf(city, holder)).contains(account));

        city.database("housing-fund")
                .sql()
                .update(
                        "insert into gx.account (row_guid, cd_operation, cd_time, grzh) values (gen_random_uuid(), 'D', now(), ?)",
                        account);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(accountsOf(city, holder)).doesNotContain(account));
    }

    private static List<String> accountsOf(City city, String holder) throws Exception {
        var answer = city.window().asksFor(holder, "housing-fund", "housing-fund-withdrawal", "CASE-2026-78");
        return answer.body()
                .get("certificates")
                .valueStream()
                .map(one -> one.get("number").asString())
                .toList();
    }

    @Test
    void theBooksBalanceForEverySubscription(City city) throws Exception {
        await().atMost(SOON).untilAsserted(() -> {
            for (JsonNode flow : engineer.get("/api/v1/exchanges").body().get("items")) {
                if (flow.get("kind").asString().equals("deliver")) {
                    long accepted = city.busDatabase()
                            .count(
                                    "select coalesce(sum(records), 0) from exchange.head where resource = ?",
                                    flow.get("resource").asString());
                    assertThat(flow.get("records").asLong()
                                    + flow.get("parked").asLong()
                                    + flow.get("backlog").asLong())
                            .as(flow.get("name").asString())
                            .isEqualTo(accepted);
                }
            }
        });
    }
}
