package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Where a record went is told hop by hop to those who may know, and what was in it only to those entitled. */
@ExtendWith(CityExtension.class)
class LedgerStory {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PERMITS = "planning/construction-permit";

    private static JsonNode trace(Desk desk, Map<String, String> question) throws Exception {
        Desk.Answer answer = desk.post("/api/v1/ledger/trace", question);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> words(JsonNode trace) {
        return trace.get("hops")
                .valueStream()
                .map(hop -> hop.get("hop").asString() + hop.path("subscription").asString(""))
                .toList();
    }

    private static JsonNode hop(JsonNode trace, String word) {
        return trace.get("hops")
                .valueStream()
                .filter(hop -> hop.get("hop").asString().equals(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPermitIsFollowedByItsNumberAndByItsReceiptThroughEveryStation(City city) throws Exception {
        String permit = city.planningBureau().grantsPermit();
        Desk planning = Desk.department(city, "planning");
        Map<String, String> byKey = Map.of("resource", PERMITS, "key", permit);
        await().atMost(SOON).untilAsserted(() -> assertThat(words(trace(planning, byKey)))
                .contains(
                        "collected",
                        "checked",
                        "accepted",
                        "fedcredit-construction-permit",
                        "deliveredcredit-construction-permit",
                        "acknowledgedcredit-construction-permit",
                        "deliveredwindow-construction-permit"));

        JsonNode trace = trace(planning, byKey);
        JsonNode accepted = hop(trace, "accepted");
        assertThat(words(trace)).startsWith("collected", "checked", "accepted");
        assertThat(accepted.get("actor").asString()).isEqualTo("planning");
        assertThat(accepted.get("bytes").asInt()).isPositive();
        assertThat(accepted.get("version").asInt()).isPositive();
        assertThat(hop(trace, "collected").get("position").asString()).isEqualTo("[0]");

        String receipt = accepted.get("receipt").asString();
        JsonNode byReceipt = trace(planning, Map.of("receipt", receipt));
        assertThat(byReceipt.get("resource").asString()).isEqualTo(PERMITS);
        assertThat(words(byReceipt)).contains("collected", "accepted", "deliveredcredit-construction-permit");
        assertThat(Desk.department(city, "land")
                        .post("/api/v1/ledger/trace", Map.of("receipt", receipt))
                        .code())
                .as("another department")
                .isEqualTo("receipt-unknown");
        assertThat(planning.post("/api/v1/ledger/trace", Map.of("resource", PERMITS))
                        .code())
                .isEqualTo("query-invalid");
    }

    @Test
    void whatWasInABatchIsShownToItsDepartmentAndToAuditorsAndEachLookIsWrittenDown(City city) throws Exception {
        String permit = city.planningBureau().grantsPermit();
        Desk planning = Desk.department(city, "planning");
        Map<String, String> byKey = Map.of("resource", PERMITS, "key", permit);
        JsonNode accepted = hop(trace(planning, byKey), "accepted");
        Map<String, Object> question = Map.of(
                "resource",
                PERMITS,
                "partition",
                accepted.get("partition").asInt(),
                "sequence",
                accepted.get("sequence").asLong(),
                "key",
                permit,
                "purpose",
                "复核");

        Desk.Answer own = planning.post("/api/v1/ledger/payload", question);
        assertThat(own.status()).as(own.body().toString()).isEqualTo(200);
        assertThat(own.body().get("records").get(0).get("values").get("xkzbh").asString())
                .isEqualTo(permit);
        assertThat(Desk.of(city, "auditor")
                        .post("/api/v1/ledger/payload", question)
                        .status())
                .isEqualTo(200);
        for (Desk other : List.of(Desk.of(city, "operator"), Desk.department(city, "land"))) {
            assertThat(other.post("/api/v1/ledger/payload", question).code()).isEqualTo("not-allowed");
        }

        assertThat(trace(planning, byKey)
                        .get("hops")
                        .valueStream()
                        .filter(hop -> hop.get("hop").asString().equals("read"))
                        .filter(hop -> hop.path("purpose").asString("").equals("复核")))
                .hasSize(2);
    }

    @Test
    void limitsAreThereForThePlatformsStaffOnly(City city) throws Exception {
        Desk operator = Desk.of(city, "operator");
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        operator.get("/api/v1/limits").body().valueStream().map(limit -> limit.get("name")
                                .asString()))
                .contains(
                        "disk",
                        "database",
                        "heap",
                        "broker",
                        "backlog:credit-construction-permit",
                        "slot:police/resident"));
        assertThat(operator.get("/api/v1/limits").body().valueStream())
                .allSatisfy(limit -> assertThat(limit.get("level").asString()).isIn("ok", "warning", "alarm"));
        assertThat(Desk.department(city, "land").get("/api/v1/limits").code()).isEqualTo("not-allowed");
    }
}
