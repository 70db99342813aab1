package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import govbus.city.bureau.Database;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** Data is asked for, reviewed and granted by people in the console, and the rows stand in the asker's table. */
@ExtendWith(CityExtension.class)
@EnabledIf(value = "govbus.story.Screen#isPossible", disabledReason = "no Chromium (set CHROMIUM), or no console")
class ConsoleRequestStory {
    private static final String RESOURCE = "land/quay";
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
                - {name: name, title: 码头名称, type: text, length: 50}
                - {name: remark, title: 内部备注, type: text, length: 50, sensitive: true}
            ---
            apiVersion: govbus/v1
            kind: Source
            metadata: {name: land/quay}
            spec: {resource: land/quay, adapter: push}
            """;

    @Test
    void aRequestIsFilledInReviewedGrantedAndDelivered(City city) throws Exception {
        Database credit = city.database("credit");
        credit.sql().execute("create table quay (code text primary key, name text)");
        Desk engineer = Desk.of(city, "engineer");
        assertThat(engineer.putManifests(MANIFESTS).status()).isEqualTo(200);
        await().until(() -> Desk.department(city, "land")
                        .post(
                                "/api/v1/resources/" + RESOURCE + "/records",
                                "application/json",
                                "[{\"code\": \"Q1\", \"name\": \"一号码头\"}]")
                        .status()
                == 202);
        String number;
        try (RequestWalk walk = new RequestWalk(city, "engineer")) {
            number = walk.asksFor(RESOURCE, "credit", "quay");
        }
        Desk office = Desk.of(city, "office@credit");
        assertThat(office.post("/api/v1/requests/" + number + "/moves", Map.of("move", "approve-department"))
                        .status())
                .isEqualTo(200);
        try (RequestWalk walk = new RequestWalk(city, "approver")) {
            walk.passesTogether();
        }
        try (RequestWalk walk = new RequestWalk(city, "office@land")) {
            walk.agreesTo(number);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(credit.count("select count(*) from quay where name = '一号码头'"))
                        .isEqualTo(1));
        try (RequestWalk walk = new RequestWalk(city, "approver")) {
            walk.looksAround(RESOURCE);
        }
    }
}
