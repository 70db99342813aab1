package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.city.City;
import govbus.city.CityExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A record is read by its key under a grant; who reads stands in the ledger, and is told when the record was wrong. */
@ExtendWith(CityExtension.class)
class ReadingByKeyStory {
    private static final String RESOURCE = "/api/v1/resources/planning/construction-permit";
    private static final String PERMIT = "建字第320505202699901号";

    private static Map<String, Object> question(String matter) {
        return Map.of("keys", List.of(PERMIT), "purpose", "施工许可", "matter", matter, "case", "BJ-9901");
    }

    @Test
    void aPermitIsReadForItsMatterAndItsReaderHearsThatItWasWrong(City city) throws Exception {
        Desk planning = Desk.department(city, "planning");
        Desk window = Desk.department(city, "window");
        Desk.Answer pushed = planning.post(
                RESOURCE + "/records",
                List.of(Map.of(
                        "xkzbh", PERMIT,
                        "xmdm", "2509-320193-89-01-544060",
                        "xmmc", "演示学校",
                        "jsdw", "演示公司",
                        "jsdwdm", "91320500MA0000015D",
                        "fzrq", "2026-11-20",
                        "xkzt", "01")));
        assertThat(pushed.status()).as("" + pushed.body()).isEqualTo(202);
        assertThat(pushed.body().path("accepted").asInt())
                .as("" + pushed.body())
                .isEqualTo(1);

        assertThat(window.post(RESOURCE + "/query", question("school-enrolment"))
                        .code())
                .isEqualTo("purpose-not-granted");
        assertThat(Desk.department(city, "police")
                        .post(RESOURCE + "/query", question("construction-start"))
                        .code())
                .isEqualTo("not-subscribed");
        Desk.Answer read = window.post(RESOURCE + "/query", question("construction-start"));
        assertThat(read.body().at("/records/0/values/xmmc").asString(""))
                .as("" + read.body())
                .isEqualTo("演示学校");

        JsonNode line = planning.get("/api/v1/ledger/entries?kind=read&size=1&resource=planning/construction-permit")
                .body()
                .at("/items/0");
        assertThat(line.path("receipt")).isEqualTo(read.body().path("receipt"));
        assertThat(line.path("actor").asString() + " " + line.path("case").asString())
                .isEqualTo("window BJ-9901");

        String number = window.post(
                        "/api/v1/verifications",
                        Map.of(
                                "resource", "planning/construction-permit",
                                "key", PERMIT,
                                "item", "xmmc",
                                "evidence", "申请表写明为演示小学"))
                .body()
                .path("number")
                .asString();
        Desk.Answer corrected = planning.post(
                "/api/v1/verifications/" + number + "/moves", Map.of("move", "correct", "reason", "已改为演示小学"));
        assertThat(corrected.status()).as("" + corrected.body()).isEqualTo(200);
        assertThat(window.get("/api/v1/notices?unread=true")
                        .body()
                        .path("items")
                        .valueStream())
                .as("told in the transaction that keeps the answer")
                .anyMatch(notice -> notice.path("number").asString().equals(number)
                        && notice.path("kind").asString().equals("correction"));
    }
}
