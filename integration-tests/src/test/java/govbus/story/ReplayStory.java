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

/** A target refuses records; its administrator mends it; an operator sends them again. */
@ExtendWith(CityExtension.class)
class ReplayStory {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String REPLAYS = "/api/v1/parked/replays";

    @Test
    void refusedRecordsAreReplayedOnceEachThoughTheBusIsKilledInTheMiddle(City city) throws Exception {
        Measures measures = Measures.open(city, "measured", "");
        String subscription = measures.subscription();
        Desk operator = Desk.of(city, "operator");
        assertThat(measures.push(measures.records(0, 100, -1, "first")).status())
                .isEqualTo(202);
        assertThat(measures.push(measures.records(100, 300, 1, "free")).status())
                .isEqualTo(202);
        assertThat(measures.push(measures.records(0, 10, 2, "second")).status()).isEqualTo(202);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(measures.arrived()).isEqualTo(200);
            measures.assertBalance();
        });
        JsonNode group = group(operator, subscription, "measured_positive");
        assertThat(List.of(group.get("count").asInt(), group.get("keys").asInt()))
                .containsExactly(100, 100);
        String cause = group.get("cause").asString();

        JsonNode preview = operator.post(REPLAYS, Map.of("subscription", subscription, "cause", cause, "dryRun", true))
                .body();
        assertThat(List.of(
                        preview.get("count").asInt(),
                        preview.get("keys").asInt(),
                        preview.get("behind").asInt()))
                .containsExactly(100, 100, 10);
        measures.mend();
        Desk.Answer started =
                operator.post(REPLAYS, Map.of("subscription", subscription, "cause", cause, "perSecond", 20));
        assertThat(started.status()).isEqualTo(202);
        String replay = REPLAYS + "/" + started.body().get("id").asLong();

        await().atMost(SOON).until(() -> operator.get(replay).body().get("done").asInt() >= 20);
        city.bus().kill();
        city.bus().start();

        await().atMost(SOON)
                .until(() -> operator.get(replay).body().get("state").asString().equals("done"));
        JsonNode done = operator.get(replay + "?size=200").body();
        assertThat(done.get("delivered").asInt()).isEqualTo(100);
        assertThat(done.get("results")).hasSize(100).allSatisfy(result -> assertThat(
                        result.get("outcome").asString())
                .isEqualTo("delivered"));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(measures.arrived()).isEqualTo(300);
            measures.assertBalance();
        });
        Map<String, List<String>> effects = measures.effects();
        for (int n = 0; n < 300; n++) {
            String word = (n < 10 ? "second" : n < 100 ? "first" : "free") + n;
            assertThat(effects.get("k" + n)).as("effects on k" + n).containsExactly(word);
        }
        assertRefusals(city, measures, operator);
    }

    @Test
    void aReceiptSaysHowManyOfItsRecordsWaitAndHowManyWereGivenUp(City city) throws Exception {
        Measures measures = Measures.open(city, "abandoned", "");
        Desk operator = Desk.of(city, "operator");
        Desk.Answer pushed = measures.push(measures.records(0, 10, -1, "bad"));
        String receipt = "/api/v1/receipts/" + pushed.body().get("receipt").asString();
        await().atMost(SOON).untilAsserted(() -> assertDelivery(operator, receipt, "parked", 10, 0));

        JsonNode parked = operator.get("/api/v1/parked?subscription=" + measures.subscription() + "&size=20")
                .body()
                .get("items");
        assertThat(parked.get(0).get("reason").asString())
                .startsWith("违反目标表的检查约束 / breaks a check of the target")
                .contains("abandoned_positive");
        discard(operator, measures, List.of(parked.get(0).get("id").asLong()));
        assertDelivery(operator, receipt, "parked", 9, 1);
        discard(operator, measures, null);
        assertDelivery(operator, receipt, "discarded", 0, 10);
        measures.close();
    }

    private static void discard(Desk operator, Measures measures, List<Long> ids) throws Exception {
        Map<String, Object> wish = ids == null
                ? Map.of("subscription", measures.subscription(), "reason", "typed wrongly")
                : Map.of("subscription", measures.subscription(), "reason", "typed wrongly", "ids", ids);
        assertThat(operator.post("/api/v1/parked/discards", wish).status()).isEqualTo(200);
    }

    private static void assertDelivery(Desk desk, String receipt, String state, int parked, int discarded)
            throws Exception {
        JsonNode delivery = desk.get(receipt).body().get("deliveries").get(0);
        assertThat(delivery.get("state").asString()).isEqualTo(state);
        assertThat(delivery.get("parked").asInt()).isEqualTo(parked);
        assertThat(delivery.get("discarded").asInt()).isEqualTo(discarded);
    }

    private static void assertRefusals(City city, Measures measures, Desk operator) throws Exception {
        String subscription = measures.subscription();
        Map<String, Object> all = Map.of("subscription", subscription);
        Desk auditor = Desk.of(city, "auditor");
        assertThat(auditor.get(REPLAYS).status()).isEqualTo(200);
        assertThat(auditor.post(REPLAYS, all).status()).isEqualTo(403);
        assertThat(Desk.department(city, "market").post(REPLAYS, all).status()).isEqualTo(403);
        assertThat(operator.post(REPLAYS, Map.of("subscription", subscription, "perSecond", 0))
                        .code())
                .isEqualTo("query-invalid");
        assertThat(operator.post(REPLAYS, Map.of("subscription", subscription, "ids", List.of(987_654_321)))
                        .code())
                .isEqualTo("entry-unknown");
        assertThat(operator.get("/api/v1/parked?subscription=" + subscription + "&from=yesterday")
                        .status())
                .isBetween(400, 422);
        measures.close();
        Desk.Answer revoked = operator.post(REPLAYS, all);
        assertThat(revoked.status()).isEqualTo(409);
        assertThat(revoked.code()).isEqualTo("subscription-not-in-force");
    }

    private static JsonNode group(Desk desk, String subscription, String word) throws Exception {
        for (JsonNode group :
                desk.get("/api/v1/parked/groups?subscription=" + subscription).body()) {
            if (group.get("cause").asString().contains(word)) {
                return group;
            }
        }
        throw new AssertionError("no group of " + word);
    }
}
