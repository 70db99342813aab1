package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A program that knows the GovStack Digital Registries API, and nothing of this bus, keeps a registry here. */
@ExtendWith(CityExtension.class)
class RegistryStory {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String BASE = "/api/govstack/registries/v1";
    private static final String VIN = "LSVAA49J132099999";
    private static final String[] CLIENT = {"Information-Mediator-Client", "CN/GOV/11320500/police"};
    private static final Map<String, Object> QUERY = Map.of("content", Map.of("id", VIN));

    private PublishedApi api;
    private Desk police;
    private final Set<String> walked = new TreeSet<>();

    /** Calls an operation of the specification and holds the answer against it. */
    private JsonNode call(String method, String path, String url, Object body) throws Exception {
        Desk.Answer answer = police.call(method, BASE + url, body, CLIENT);
        walked.add(method + " " + path);
        assertThat(api.complaints(method, path, answer.status(), answer.body()))
                .as(method + " " + path + " " + answer.status() + " " + answer.body())
                .isEmpty();
        return answer.body();
    }

    @Test
    void everyOperationOfThePublishedSpecificationAnswersByItsSchema(City city) throws Exception {
        Path file =
                SharedData.at("public/13-specifications/GovStack_Digital_registries_BB_Data_API_template-1.3.0.yaml");
        api = new PublishedApi(file);
        police = Desk.department(city, "police");
        new OwnData(city).apply("vehicle-library.yaml");
        String data = "/data/{registryName}/{versionNumber}";
        String url = "/data/vehicle/1.0";
        Map<String, Object> white = Map.of("content", Map.of("id", VIN, "plate", "苏A00001", "colour", "白"));
        await().atMost(SOON)
                .until(() -> police.call("POST", BASE + url + "/create", Map.of("write", white), CLIENT)
                                .status()
                        == 200);

        call("POST", data + "/create", url + "/create", Map.of("write", white));
        await().atMost(SOON).until(() -> call("POST", data + "/exists", url + "/exists", Map.of("query", QUERY))
                .at("/answer/status")
                .asBoolean());
        assertThat(read(data, url).at("/content/plate").asString()).isEqualTo("苏A00001");

        Map<String, Object> red = Map.of("content", Map.of("colour", "红"));
        call("PUT", data + "/update", url + "/update", Map.of("query", QUERY, "write", red));
        await().atMost(SOON)
                .until(() -> read(data, url).at("/content/colour").asString().equals("红"));
        assertThat(read(data, url).at("/content/plate").asString())
                .as("what was not written stays")
                .isEqualTo("苏A00001");

        Map<String, Object> byPlate = Map.of("content", Map.of("plate", "苏A00001"));
        Map<String, Object> blue = Map.of("content", Map.of("colour", "蓝"));
        call("PUT", data + "/updateEntries", url + "/updateEntries", Map.of("query", byPlate, "write", blue));
        String value = "/data/{registryName}/{versionNumber}/{uuid}/readValue/{field}.{ext}";
        await().atMost(SOON).until(() -> call("GET", value, url + "/" + VIN + "/readValue/colour.json", null)
                .get("value")
                .asString()
                .equals("蓝"));
        call("POST", data + "/updateOrCreate", url + "/updateOrCreate", Map.of("query", QUERY, "write", white));
        JsonNode listed = call("GET", data, url + "?pageSize=1&query.plate=" + Desk.encoded("苏A00001"), null);
        assertThat(listed.get("count").asInt()).isEqualTo(1);

        police = Desk.department(city, "window");
        JsonNode usage = call(
                "GET", "/data/myPersonalDataUsage", "/data/myPersonalDataUsage?databaseId=vehicle&userId=" + VIN, null);
        assertThat(usage.valueStream().map(one -> one.get("readerId").asString()))
                .isNotEmpty()
                .containsOnly("police");
        police = Desk.department(city, "police");

        call("DELETE", data + "/{ID}/delete", url + "/" + VIN + "/delete", null);
        await().atMost(SOON).until(() -> call("POST", data + "/read", url + "/read", Map.of("query", QUERY))
                .has("detail"));
        assertThat(walked).as("no operation was left out").isEqualTo(api.operations());
    }

    private JsonNode read(String data, String url) throws Exception {
        return call("POST", data + "/read", url + "/read", Map.of("query", QUERY));
    }

    @Test
    void whoFeedsNoLibraryWritesNothingAndWhoWasGrantedNothingReadsNothing(City city) throws Exception {
        new OwnData(city).apply("vehicle-library.yaml");
        Desk land = Desk.department(city, "land");
        Map<String, Object> write = Map.of("write", Map.of("content", Map.of("id", VIN, "colour", "黑")));

        assertThat(land.call("POST", BASE + "/data/vehicle/1.0/create", write, CLIENT)
                        .status())
                .isEqualTo(403);
        assertThat(land.call("POST", BASE + "/data/vehicle/1.0/read", Map.of("query", QUERY), CLIENT)
                        .code())
                .isEqualTo("query-invalid");
        assertThat(land.call(
                                "POST",
                                BASE + "/data/vehicle/1.0/read",
                                Map.of("query", QUERY),
                                CLIENT[0],
                                CLIENT[1],
                                "Purpose",
                                "check")
                        .code())
                .isEqualTo("not-subscribed");
        assertThat(List.of(land.call("GET", BASE + "/data/vehicle/1.0", null, CLIENT)
                        .status()))
                .containsExactly(403);
    }
}
