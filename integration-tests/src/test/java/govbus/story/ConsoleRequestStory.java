package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import govbus.city.bureau.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole life of a use request on the pages, and what it does to the data: granted, masked, delivered, revoked. */
@ExtendWith(CityExtension.class)
@EnabledIf(
        value = "govbus.story.Screen#isPossible",
        disabledReason = "no Chromium (set CHROMIUM), or the console was not built")
class ConsoleRequestStory {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String RESOURCE = "land/quay";
    private static final String REASON = "该数据正在核查，暂不提供";
    private static final String MANIFESTS = """
            apiVersion: govbus/v1
            kind: Resource
            metadata: {name: land/quay}
            spec:
              title: 码头岸线
              summary: 用于检验使用申请的合成资源
              sharing: {type: conditional, condition: 用于信用核查}
              updateCycle: daily
              grade: general
              key: [code]
              items:
                - {name: code, title: 岸线编号, type: text, required: true, length: 20}
                - {name: keeper, title: 看守人, type: text, length: 50}
                - {name: remark, title: 内部备注, type: text, length: 50, sensitive: true}
            ---
            apiVersion: govbus/v1
            kind: Source
            metadata: {name: land/quay}
            spec: {resource: land/quay, adapter: push}
            """;

    @Test
    void oneRequestIsGrantedDeliveredMaskedAndRevokedAndAnotherIsRefusedWithItsReason(City city) throws Exception {
        Database credit = city.database("credit");
        credit.sql().execute("create table quay (code text primary key, keeper text)");
        assertThat(Desk.of(city, "engineer").putManifests(MANIFESTS).status()).isEqualTo(200);
        await().atMost(SOON).until(() -> pushes(city, "Q1", "张三丰") == 202);
        try (RequestWalk walk = new RequestWalk(city)) {
            String granted = asksOnThePage(walk);
            String refused = asksByHttp(city, "market");
            walk.signsInAs("approver");
            walk.passesTogether(granted, refused);
            walk.signsInAs("office@land");
            walk.agrees(granted, "看守人", "姓名");
            await().atMost(SOON).untilAsserted(() -> assertThat(credit.sql().queryForList("select * from quay"))
                    .containsExactly(Map.of("code", "Q1", "keeper", "张*丰")));
            walk.seesItFlow(granted);
            walk.refuses(refused, REASON, () -> act(city, "approver", refused, Map.of("move", "urge")));
            walk.signsInAs("office@market");
            walk.readsWhy(refused, REASON);
            walk.signsInAs("approver");
            walk.revokes(granted, "用途已终止");
            revokedMeansThatNothingFlows(city, credit);
        }
    }

    private static String asksOnThePage(RequestWalk walk) {
        walk.signsInAs("engineer");
        String number = walk.asksFor(RESOURCE, "信用", "credit/db", "quay");
        walk.signsInAs("office@credit");
        walk.approvesForTheDepartment(number);
        return number;
    }

    private static String asksByHttp(City city, String department) throws Exception {
        Desk.Answer asked = Desk.of(city, "engineer")
                .post(
                        "/api/v1/requests",
                        Map.of(
                                "resource",
                                RESOURCE,
                                "department",
                                department,
                                "items",
                                List.of("code"),
                                "purpose",
                                "市场监管",
                                "basis",
                                "《市场主体登记管理条例》",
                                "scenario",
                                "年度抽查",
                                "delivery",
                                Map.of("adapter", "queue"),
                                "until",
                                "2027-06-30",
                                "contact",
                                Map.of("person", "王五", "phone", "0512-0000000"),
                                "commitment",
                                true));
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(201);
        String number = asked.body().get("number").asString();
        act(city, "office@" + department, number, Map.of("move", "approve-department"));
        return number;
    }

    private static void act(City city, String who, String number, Map<String, String> move) {
        try {
            Desk.Answer answer = Desk.of(city, who).post("/api/v1/requests/" + number + "/moves", move);
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        } catch (Exception e) {
            throw new AssertionError("the move could not be sent", e);
        }
    }

    private static int pushes(City city, String code, String keeper) throws Exception {
        return Desk.department(city, "land")
                .post(
                        "/api/v1/resources/" + RESOURCE + "/records",
                        "application/json",
                        "[{\"code\": \"" + code + "\", \"keeper\": \"" + keeper + "\"}]")
                .status();
    }

    private static void revokedMeansThatNothingFlows(City city, Database credit) throws Exception {
        await().atMost(SOON).until(() -> Desk.of(city, "engineer")
                .get("/api/v1/resources/" + RESOURCE)
                .body()
                .get("subscriptions")
                .isEmpty());
        assertThat(pushes(city, "Q2", "李四")).isEqualTo(202);
        await().during(Duration.ofSeconds(2)).until(() -> credit.count("select count(*) from quay") == 1);
    }
}
