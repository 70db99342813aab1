package govbus.story;

import static govbus.story.Measures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A department mends what was not taken: by the grid, by a file; and a flow that is mostly bad is stopped. */
@ExtendWith(CityExtension.class)
class CompletionStory {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String QUARANTINE = "/api/v1/quarantine";

    @Test
    void badRecordsAreCompletedByFileAndANewerOneIsNeverOverwritten(City city) throws Exception {
        Measures measures = Measures.open(city, "completed", "");
        Desk planning = Desk.department(city, "planning");
        String first = measures.push(List.of(
                        record("a", "three", "old"), record("b", "four", "b1"), record("c", "five", "=1+cmd()")))
                .body()
                .get("receipt")
                .asString();
        String newer = measures.push(List.of(record("a", 1, "new")))
                .body()
                .get("receipt")
                .asString();
        await().atMost(SOON).until(() -> measures.arrived() == 1);

        String file = planning.text(QUARANTINE + "/file?resource=" + measures.resource() + "&format=csv", "text/csv");
        assertThat(file).contains("'=1+cmd()").contains("_id,id,amount,word,secret,_reason");
        String corrected = file.replace("three", "3").replace("four", "4");
        JsonNode results =
                planning.post(QUARANTINE + "/file", "text/csv", corrected).body();

        assertThat(results)
                .extracting(line -> line.get("outcome").asString())
                .containsExactly("superseded", "completed", "still-wrong");
        assertThat(results.get(0).get("receipt").asString()).isEqualTo(newer);
        assertThat(results.get(2).get("problems").get(0).get("item").asString()).isEqualTo("amount");
        await().atMost(SOON).until(() -> measures.arrived() == 2);
        assertThat(measures.effects()).containsEntry("a", List.of("new")).containsEntry("b", List.of("b1"));
        assertThat(planning.get("/api/v1/ledger/trace?resource=" + measures.resource() + "&key=b")
                        .body()
                        .toString())
                .contains("\"completed\"")
                .contains(first);
        assertThat(planning.post(QUARANTINE + "/file", "text/csv", corrected).body())
                .extracting(line -> line.get("outcome").asString())
                .containsExactly("superseded", "completed", "still-wrong");
        assertThat(Desk.department(city, "market")
                        .post(QUARANTINE + "/file", "text/csv", corrected)
                        .status())
                .isEqualTo(403);
        measures.close();
    }

    @Test
    void aSourceThatIsMostlyBadIsStoppedUntilAnOperatorResumesIt(City city) throws Exception {
        Measures measures = Measures.open(city, "limited", "quality: {stopAbove: {percent: 50, of: 20}}");
        Desk operator = Desk.of(city, "operator");
        assertThat(measures.push(measures.records(0, 9, 1, "good")).status()).isEqualTo(202);
        List<Map<String, Object>> bad = IntStream.range(0, 11)
                .mapToObj(n -> record("bad" + n, "none", "bad"))
                .toList();
        assertThat(measures.push(bad).body().get("quarantined").asInt()).isEqualTo(11);

        Desk.Answer refused = measures.push(measures.records(9, 10, 1, "good"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("exchange-stopped");
        assertThat(operator.exchange(measures.resource()).get("state").asString())
                .isEqualTo("stopped");
        await().atMost(SOON)
                .until(() -> operator.get("/api/v1/bulletins").body().toString().contains("quality-stopped"));
        city.bus().kill();
        city.bus().start();
        assertThat(measures.push(measures.records(9, 10, 1, "good")).code()).isEqualTo("exchange-stopped");

        String resume = "/api/v1/exchanges/" + measures.resource() + "/resume";
        assertThat(Desk.department(city, "planning")
                        .post(resume, Map.of("reason", "mended"))
                        .status())
                .isEqualTo(403);
        assertThat(operator.post(resume, Map.of("reason", "mended")).status()).isEqualTo(204);
        assertThat(operator.post(resume, Map.of("reason", "mended")).status()).isEqualTo(404);
        assertThat(measures.push(measures.records(9, 10, 1, "good")).status()).isEqualTo(202);
        await().atMost(SOON).until(() -> measures.arrived() == 10);
        measures.close();
    }
}
