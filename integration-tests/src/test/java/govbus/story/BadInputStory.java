package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What is wrong is said clearly, nothing is lost, and the flow goes on. */
@ExtendWith(CityExtension.class)
class BadInputStory {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PERMITS = "/api/v1/resources/planning/construction-permit/records";
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADER = "宗地代码,地籍管理号,土地用途,坐落,宗地面积,权利性质,权利人代码,权利人,成交价,起始日期,终止日期,容积率\n";

    @Test
    void aManifestWithFiveMistakesGetsAllFiveAtOnceWithLineAndColumn(City city) throws Exception {
        Desk.Answer answer = Desk.of(city, "engineer").putManifests("""
                        apiVersion: govbus/v1
                        kind: Resource
                        metadata: {name: land/lease}
                        spec:
                          title: 土地租赁
                          sumary: 写错的键
                          summary: 摘要
                          sharing: {type: sometimes}
                          updateCycle: realtime
                          grade: general
                          key: [lease-no]
                          items:
                            - {name: lease-no, title: 编号, type: txt, required: true}
                            - {name: password, title: 口令, type: text, pattern: "(a+"}
                        ---
                        apiVersion: govbus/v1
                        kind: Source
                        metadata: {name: land/lease}
                        spec: {resource: land/lease, connection: land/nowhere, adapter: file}
                        """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("manifest-invalid");
        List<JsonNode> errors = answer.body().get("errors").valueStream().toList();
        assertThat(errors).hasSizeGreaterThanOrEqualTo(5);
        assertThat(errors).allSatisfy(error -> {
            assertThat(error.get("line").asInt()).isPositive();
            assertThat(error.get("column").asInt()).isPositive();
            assertThat(error.get("expected").asString()).isNotBlank();
        });
        assertThat(errors.stream().map(error -> error.get("line").asInt())).contains(6, 8, 13, 14, 19);
        assertThat(errors.stream().map(JsonNode::toString)).anyMatch(error -> error.contains("summary"));
    }

    private static String permit(String number, String project, String code) {
        return """
                {"xkzbh": "%s", "xmdm": "%s", "xmmc": "测试工程", "jsdw": "测试单位", "jsdwdm": "%s", "jswz": "云溪市",
                 "jsgm": "100.5", "fzjg": "规划局", "fzrq": "2026-11-20", "xkzt": "01"}""".formatted(number, project, code);
    }

    @Test
    void ofAPushTheGoodRecordsPassAndTheBadOnesAreAnsweredByIndexWithItemValueAndRule(City city) throws Exception {
        String good = "91320500MA0000015D";
        String body = "[" + permit("建字第320500202600901号", "2509-320193-89-01-544060", good) + ","
                + permit("建字第320500202600902号", "2509-320193-89-01-544060", "91320500MA0000015X") + ","
                + permit("不是许可证", "2509-320193-89-1-544060", good) + ", {\"xkzbh\": 7}, "
                + permit("建字第320500202600903号", "2509-320193-89-01-544060", good) + "]";
        Desk planning = Desk.department(city, "planning");

        Desk.Answer answer = planning.post(PERMITS, "application/json", body, "Idempotency-Key", "bad-1");

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        assertThat(answer.body().get("accepted").asInt()).isEqualTo(2);
        assertThat(answer.body().get("quarantined").asInt()).isEqualTo(3);
        assertThat(answer.body()
                        .get("problems")
                        .valueStream()
                        .map(one -> one.get("index").asInt() + " "
                                + one.path("item").asString("") + " "
                                + one.path("value").asString("")))
                .contains("1 jsdwdm 91320500MA0000015X", "2 xkzbh 不是许可证", "2 xmdm 2509-320193-89-1-544060");

        Desk.Answer again = planning.post(PERMITS, "application/json", body, "Idempotency-Key", "bad-1");
        assertThat(again.body().get("receipt")).isEqualTo(answer.body().get("receipt"));
        Desk.Answer other = planning.post(PERMITS, "application/json", "[]", "Idempotency-Key", "bad-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");

        JsonNode receipt = planning.get(
                        "/api/v1/receipts/" + answer.body().get("receipt").asString())
                .body();
        assertThat(receipt.get("accepted").asInt()).isEqualTo(2);
        await().atMost(SOON).untilAsserted(() -> assertThat(city.database("credit")
                        .count("select count(*) from construction_permit where xkzbh like '建字第32050020260090_号'"))
                .isEqualTo(2));
    }

    @Test
    void unknownResourceNoTokenAndNoGrantAreRefusedWithStableCodes(City city) throws Exception {
        Desk planning = Desk.department(city, "planning");

        assertThat(planning.post("/api/v1/resources/planning/nothing/records", "application/json", "[]")
                        .code())
                .isEqualTo("resource-unknown");
        assertThat(planning.post("/api/v1/resources/police/resident/records", "application/json", "[]")
                        .code())
                .isEqualTo("not-allowed");
        Desk.Answer nobody = Desk.nobody(city).post(PERMITS, "application/json", "[]");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.code()).isEqualTo("unauthenticated");
        Map<String, String> asking = Map.of(
                "holder", "329905198409159069", "type", "real-estate", "matter", "school-enrolment", "case", "C-1");
        assertThat(planning.post("/api/v1/window/certificates", asking).code()).isEqualTo("not-subscribed");
        Map<String, String> otherMatter = Map.of(
                "holder", "329905198409159069", "type", "real-estate", "matter", "construction-start", "case", "C-1");
        assertThat(Desk.department(city, "window")
                        .post("/api/v1/window/certificates", otherMatter)
                        .code())
                .isEqualTo("purpose-not-granted");
        assertThat(planning.post(PERMITS, "application/json", "[{").code()).isEqualTo("malformed-request");
        assertThat(planning.post(PERMITS, "image/png", "x").code()).isEqualTo("media-type-unknown");
    }

    @Test
    void aRowWithAnInvalidIdNumberIsQuarantinedWithItsReasonAndTheNextRowsFlow(City city) throws Exception {
        String wrong = city.policeBureau().registersBirthCarelessly();
        var right = city.policeBureau().registersBirth();
        Desk operator = Desk.of(city, "operator");

        await().atMost(SOON).untilAsserted(() -> {
            JsonNode items = operator.get("/api/v1/quarantine?resource=police/resident&size=200")
                    .body()
                    .get("items");
            assertThat(items.valueStream()
                            .map(one -> one.get("values").get("gmsfhm").asString()))
                    .anyMatch(shown -> shown.startsWith(wrong.substring(0, 6)) && shown.endsWith(wrong.substring(14)));
            assertThat(operator.post(
                                    "/api/v1/libraries/population/query",
                                    Map.of("keys", List.of(right.id()), "purpose", "story"))
                            .body()
                            .get("records")
                            .get(0)
                            .get("found")
                            .asBoolean())
                    .isTrue();
        });
    }

    @Test
    void aFileWithABrokenLineGivesTheOtherLinesAndItsReceiptNamesTheBrokenOne(City city) throws Exception {
        Path in = city.landBureau().folder().resolve("in");
        String good =
                "329902001001GB00001,A1,城镇住宅用地,云溪市,100.00,出让,91320500MA0000015D,测试公司,10.5,2020-01-01,2090-01-01,1.5\n";
        drop(
                in,
                "parcel_broken.csv",
                (HEADER + good + "329902001001GB00002,只有两列\n" + good.replace("GB00001", "GB00003")).getBytes(GB18030));

        Path receipt = in.resolveSibling("receipt").resolve("parcel_broken.csv.receipt.json");
        await().atMost(SOON).until(() -> Files.exists(receipt));

        String text = Files.readString(receipt);
        assertThat(text).contains("line 3");
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        city.database("real-estate")
                                .count(
                                        "select count(*) from land_parcel where zddm in ('329902001001GB00001', '329902001001GB00003')"))
                .isEqualTo(2));
    }

    @Test
    void aFileInTheWrongEncodingIsRefusedWithBothEncodingsNamedAndNothingOfItIsTaken(City city) throws Exception {
        Path in = city.landBureau().folder().resolve("in");
        drop(
                in,
                "parcel_utf8.csv",
                (HEADER
                                + "329902001001GB00077,A1,城镇住宅用地,云溪市东湖区,100.00,出让,91320500MA0000015D,测试公司,10.5,2020-01-01,2090-01-01,1.5\n")
                        .getBytes(StandardCharsets.UTF_8));

        Path problem = in.resolveSibling("error").resolve("parcel_utf8.csv.problem.json");
        await().atMost(SOON).until(() -> Files.exists(problem));

        assertThat(Files.readString(problem).toLowerCase(java.util.Locale.ROOT))
                .contains("utf-8")
                .contains("gb18030");
        assertThat(city.database("real-estate")
                        .count("select count(*) from land_parcel where zddm = '329902001001GB00077'"))
                .isZero();
    }

    @Test
    void aFileWithoutItsMarkerStaysAndIsTakenWhenTheMarkerComes(City city) throws Exception {
        Path in = city.landBureau().folder().resolve("in");
        String row =
                "329902001001GB00088,A1,城镇住宅用地,云溪市,100.00,出让,91320500MA0000015D,测试公司,10.5,2020-01-01,2090-01-01,1.5\n";
        Files.write(in.resolve("parcel_unmarked.csv"), (HEADER + row).getBytes(GB18030));

        await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(10))
                .until(() -> Files.exists(in.resolve("parcel_unmarked.csv")));
        Files.createFile(in.resolve("parcel_unmarked.csv.ok"));

        await().atMost(SOON).untilAsserted(() -> assertThat(city.database("real-estate")
                        .count("select count(*) from land_parcel where zddm = '329902001001GB00088'"))
                .isEqualTo(1));
    }

    private static void drop(Path in, String name, byte[] content) throws IOException {
        Path temporary = in.resolve("." + name);
        Files.write(temporary, content);
        Files.move(temporary, in.resolve(name));
        Files.createFile(in.resolve(name + ".ok"));
    }
}
