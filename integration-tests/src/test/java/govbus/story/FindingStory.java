package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the city has is found by people and machines, and its coverage is what really arrived. */
@ExtendWith(CityExtension.class)
class FindingStory {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static JsonNode get(Desk desk, String path) throws Exception {
        Desk.Answer answer = desk.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> names(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(hit -> hit.get("name").asString())
                .toList();
    }

    @Test
    void aCertificateIsFoundInChinesePinyinAndEnglishAndByWhatItHolds(City city) throws Exception {
        Desk land = Desk.department(city, "land");
        for (String asked : List.of(
                "%E4%B8%8D%E5%8A%A8%E4%BA%A7", "budongchan", "bdcqz", "real+estate", "qlrzjh", "307001/000012")) {
            assertThat(names(get(land, "/api/v1/resources?q=" + asked)))
                    .as(asked)
                    .startsWith("real-estate/certificate");
        }
        JsonNode facets =
                get(land, "/api/v1/resources?provider=police&provider=land").get("facets");
        assertThat(facets.get("provider").size()).isGreaterThan(2);
        assertThat(land.get("/api/v1/resources?sort=price").code()).isEqualTo("query-invalid");
    }

    @Test
    void machinesReadTheSameCatalogueInTheirOwnForms(City city) throws Exception {
        Desk land = Desk.department(city, "land");
        assertThat(get(land, "/api/v1/resources/planning/construction-permit/openapi")
                        .get("paths")
                        .propertyNames())
                .contains("/api/v1/resources/planning/construction-permit/records");
        assertThat(get(land, "/api/v1/catalog.jsonld").get("@graph").size()).isGreaterThan(20);
        int count = get(land, "/api/3/action/package_search?rows=0")
                .at("/result/count")
                .asInt();
        assertThat(get(land, "/api/3/action/package_list").get("result").size())
                .isEqualTo(count)
                .isPositive();
        assertThat(get(land, "/api/govstack/im/listClients").get("member").size())
                .isGreaterThan(8);
    }

    @Test
    void aDepartmentsCoverageIsWhatWasReallyAccepted(City city) throws Exception {
        city.planningBureau().grantsPermit();
        Desk planning = Desk.department(city, "planning");
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode coverage = get(planning, "/api/v1/coverage");
            JsonNode entry = coverage.get("entries").get(0);
            assertThat(entry.get("resource").asString()).isEqualTo("planning/construction-permit");
            assertThat(entry.get("state").asString()).isEqualTo("current");
            assertThat(entry.get("records").asLong()).isPositive();
            assertThat(coverage.get("departments").size()).as("its own only").isEqualTo(1);
        });
    }
}
