package govbus.catalog.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.Manifests;
import govbus.catalog.State;
import govbus.catalog.registry.TestDatabase;
import govbus.catalog.registry.TestNode;
import govbus.catalog.request.Counter;
import govbus.catalog.request.Counter.Answer;
import govbus.catalog.request.Counter.Who;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LifeCycleTest {
    private static final Who LAND = new Who("land", "department");
    private static final Who CREDIT = new Who("credit", "department");
    private static final Who APPROVER = new Who("zhao", "approver");
    private static final String LIFE = "/api/v1/resources/land/parcel";
    private static final String APPROVE = "{\"move\": \"approve-department\", \"officer\": \"周七\"}";
    private static final String WITHOUT_PLACE =
            Manifests.PARCEL.replace("    - {name: zl, title: 坐落, type: text}\n", "");

    private DataSource database;
    private TestNode node;
    private Counter counter;

    @BeforeEach
    void start() throws Exception {
        database = TestDatabase.fresh();
        node = new TestNode(database, Map.of());
        node.apply(Manifests.LAND);
        counter = new Counter(node);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private Answer move(Who who, String json) {
        return counter.post(who, LIFE + "/moves", json);
    }

    private Answer move(Who who, String json, String ifMatch) {
        return counter.post(who, LIFE + "/moves", json, ifMatch);
    }

    private State state() {
        return node.catalog().resource("land/parcel").orElseThrow().state();
    }

    private void publish() {
        assertThat(counter.put(LAND, "/api/v1/manifests", Manifests.PARCEL).status())
                .isEqualTo(200);
        move(LAND, "{\"move\": \"submit\"}");
        move(LAND, APPROVE);
        assertThat(move(APPROVER, "{\"move\": \"publish\"}").status()).isEqualTo(200);
    }

    @Test
    void aDepartmentsEntryIsPublishedByTwoApprovalsAndNotBefore() {
        assertThat(counter.put(
                                LAND,
                                "/api/v1/manifests",
                                Manifests.PARCEL.replace("  title: 宗地", "  title: 宗地\n  state: published"))
                        .text("/code"))
                .isEqualTo("not-allowed");
        assertThat(counter.put(LAND, "/api/v1/manifests", Manifests.PARCEL).status())
                .isEqualTo(200);
        assertThat(state()).isEqualTo(State.DRAFT);
        Answer early = move(APPROVER, "{\"move\": \"publish\"}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text("/code")).isEqualTo("move-impossible");
        assertThat(early.body().path("possible").toString()).isEqualTo("[\"submit\"]");

        assertThat(move(LAND, "{\"move\": \"submit\"}").text("/state")).isEqualTo("office-review");
        assertThat(state()).isEqualTo(State.REVIEW);
        assertThat(move(APPROVER, APPROVE).text("/code")).isEqualTo("not-allowed");
        assertThat(move(LAND, APPROVE).text("/clocks/1/rule")).isEqualTo("catalog.review");
        assertThat(move(LAND, "{\"move\": \"publish\"}").text("/code")).isEqualTo("not-allowed");
        assertThat(move(APPROVER, "{\"move\": \"publish\"}").text("/state")).isEqualTo("published");
        assertThat(state()).isEqualTo(State.PUBLISHED);
        assertThat(counter.get(LAND, "/api/v1/resources/land/parcel").text("/description/publishDate"))
                .isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        assertThat(counter.put(LAND, "/api/v1/manifests", Manifests.PARCEL).status())
                .as("handing the same in again is no change")
                .isEqualTo(200);
        assertThat(counter.put(LAND, "/api/v1/manifests", WITHOUT_PLACE).text("/code"))
                .as("what is published changes by an update only")
                .isEqualTo("move-impossible");
    }

    @Test
    void anUpdateFlowsOnUntilItIsPublishedAndAnItemInUseIsDroppedOnlyAfterNotice() {
        publish();
        node.apply(Manifests.SUBSCRIPTION);
        move(LAND, "{\"move\": \"update\", \"reason\": \"坐落改由地名库提供\"}");
        assertThat(state()).isEqualTo(State.UPDATING);
        assertThat(state().flows()).isTrue();
        Answer drafted = counter.put(LAND, LIFE + "/draft", WITHOUT_PLACE);
        assertThat(drafted.status()).as(drafted.body().toString()).isEqualTo(200);
        assertThat(node.catalog().resource("land/parcel").orElseThrow().itemNames())
                .contains("zl");
        move(LAND, "{\"move\": \"submit\"}");
        move(LAND, APPROVE);
        Answer tooEarly = move(APPROVER, "{\"move\": \"publish\"}");
        assertThat(tooEarly.text("/code")).as(tooEarly.body().toString()).isEqualTo("notice-required");
        assertThat(tooEarly.text("/affected/0")).isEqualTo("credit-parcel");

        assertThat(move(
                                LAND,
                                "{\"move\": \"announce\", \"reason\": \"坐落停止提供\", \"noticeUntil\": \"%s\"}"
                                        .formatted(LocalDate.now()))
                        .text("/code"))
                .as("five working days at least")
                .isEqualTo("form-invalid");
        assertThat(move(LAND, "{\"move\": \"announce\", \"reason\": \"坐落停止提供\"}")
                        .status())
                .isEqualTo(200);
        JdbcClient.create(database)
                .sql("update catalog.case_file set document = jsonb_set(document, '{notice,until}', '\"2026-01-01\"')")
                .update();
        assertThat(move(APPROVER, "{\"move\": \"publish\"}").status()).isEqualTo(200);
        assertThat(node.catalog().resource("land/parcel").orElseThrow().itemNames())
                .containsExactly("zddm");
        assertThat(node.catalog().subscriptions().get("credit-parcel").items()).containsExactly("zddm");
    }

    @Test
    void ofTwoEditorsTheSecondIsTold() {
        counter.put(LAND, "/api/v1/manifests", Manifests.PARCEL);
        Answer read = counter.get(LAND, LIFE + "/life");
        assertThat(move(LAND, "{\"move\": \"submit\"}", read.tag()).status()).isEqualTo(200);
        Answer second = move(LAND, "{\"move\": \"submit\"}", read.tag());
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.text("/code")).isEqualTo("catalogue-version-stale");
    }

    @Test
    void ofTwoWhoDraftTheNextVersionTheSecondIsToldAndNothingIsLost() {
        publish();
        move(LAND, "{\"move\": \"update\", \"reason\": \"增加信息项\"}");
        String tag = counter.get(LAND, LIFE + "/life").tag();
        assertThat(counter.put(LAND, LIFE + "/draft", Manifests.PARCEL.replace("坐落", "坐落甲"), tag)
                        .status())
                .isEqualTo(200);
        assertThat(counter.put(LAND, LIFE + "/draft", Manifests.PARCEL.replace("坐落", "坐落乙"), tag)
                        .text("/code"))
                .isEqualTo("catalogue-version-stale");
        assertThat(counter.get(LAND, LIFE + "/life").body().toString()).contains("坐落甲");
    }

    @Test
    void takingOfflineNeedsNoticeOrTheAuthoritysBasisAndItsCodeIsNeverAnothers() {
        publish();
        node.apply(Manifests.SUBSCRIPTION);
        String code = node.catalog().resource("land/parcel").orElseThrow().code();
        assertThat(move(LAND, "{\"move\": \"offline\", \"reason\": \"停用\"}").text("/code"))
                .isEqualTo("notice-required");
        assertThat(move(CREDIT, "{\"move\": \"offline\", \"reason\": \"停用\"}").text("/code"))
                .isEqualTo("not-allowed");
        assertThat(move(APPROVER, "{\"move\": \"offline\", \"reason\": \"停用\", \"basis\": \"《条例》\"}")
                        .text("/state"))
                .isEqualTo("offline");
        assertThat(state().flows()).isFalse();
        assertThat(node.apply(Manifests.PARCEL
                                .replace("land/parcel", "land/other")
                                .replace("宗地\n", "别的\n")
                                .replace("  title:", "  code: " + code + "\n  title:"))
                        .problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("code-taken"));
        move(LAND, "{\"move\": \"update\", \"reason\": \"重新编制\"}");
        assertThat(state()).isEqualTo(State.DRAFT);
        assertThat(node.catalog().resource("land/parcel").orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void whatAnEngineerAppliesIsTheAuthoritysOwnActAndTheLifeFollows() {
        node.apply(Manifests.PARCEL);
        assertThat(counter.get(LAND, LIFE + "/life").text("/state")).isEqualTo("published");
        move(LAND, "{\"move\": \"update\", \"reason\": \"更新\"}");
        node.apply(Manifests.PARCEL.replace("  title: 宗地", "  title: 宗地\n  state: suspended"));
        assertThat(counter.get(LAND, LIFE + "/life").text("/state")).isEqualTo("suspended");
        assertThat(move(LAND, "{\"move\": \"resume\"}").text("/state")).isEqualTo("published");
    }
}
