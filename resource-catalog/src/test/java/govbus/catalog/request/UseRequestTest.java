package govbus.catalog.request;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.Manifests;
import govbus.catalog.Subscription;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.registry.Registry;
import govbus.catalog.registry.Request;
import govbus.catalog.registry.TestDatabase;
import govbus.catalog.registry.TestNode;
import govbus.catalog.request.Counter.Answer;
import govbus.catalog.request.Counter.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class UseRequestTest {
    private static final Who CREDIT = new Who("credit", "department");
    private static final Who LAND = new Who("land", "department");
    private static final Who APPROVER = new Who("zhao", "approver");
    private static final Who ENGINEER = new Who("li", "engineer");
    private static final String CONDITIONAL =
            Manifests.PARCEL.replace("{type: unconditional}", "{type: conditional, condition: 按事项逐条查询}");

    private DataSource database;
    private TestNode node;
    private Counter counter;

    @BeforeEach
    void start() throws Exception {
        database = TestDatabase.fresh();
        node = new TestNode(database, Map.of());
        node.apply(String.join("---\n", Manifests.LAND, CONDITIONAL, Manifests.SOURCE));
        counter = new Counter(node);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static String form(String items, String more) {
        return """
                {"resource": "land/parcel", "items": %s, "purpose": "信用核查", "basis": "《社会信用条例》", "scenario": "年度核查",
                 "delivery": {"adapter": "table", "connection": "credit/db", "properties": {"table": "parcel"}},
                 "until": "%s", "contact": {"person": "王五", "phone": "0512-000000"}, "commitment": true%s}""".formatted(items, LocalDate.now().plusYears(1), more);
    }

    private Answer move(Who who, String number, String json) {
        return counter.post(who, "/api/v1/requests/" + number + "/moves", json);
    }

    private String askedUpToTheProvider() {
        Answer opened = counter.post(CREDIT, "/api/v1/requests", form("[\"zddm\", \"zl\"]", ", \"officer\": \"孙六\""));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        assertThat(opened.text("/state")).isEqualTo("authority-check");
        String number = opened.text("/number");
        assertThat(move(APPROVER, number, "{\"move\": \"pass\"}").text("/state"))
                .isEqualTo("provider-review");
        return number;
    }

    @Test
    void theApprovalItselfProvisionsWhatWasGrantedAndTheRevocationRemovesIt() {
        String number = askedUpToTheProvider();
        assertThat(move(CREDIT, number, "{\"move\": \"return\", \"reason\": \"x\"}")
                        .text("/code"))
                .as("who asks withdraws; who reviews returns")
                .isEqualTo("not-allowed");
        Answer review = counter.get(LAND, "/api/v1/requests/" + number);
        assertThat(review.text("/clocks/2/rule")).isEqualTo("reply.conditional");
        assertThat(review.text("/clocks/2/state")).isEqualTo("running");

        Answer agreed = move(LAND, number, """
                {"move": "agree", "officer": "周七", "items": ["zddm", "zl"], "masks": {"zl": "address"}, "rows": {"zddm": ["A1"]}}""");
        assertThat(agreed.text("/state")).as(agreed.body().toString()).isEqualTo("agreed");
        Subscription granted = node.catalog().subscriptions().get(number);
        assertThat(granted.items()).containsExactly("zddm", "zl");
        assertThat(granted.masks()).containsEntry("zl", "address");
        assertThat(granted.rows()).containsEntry("zddm", List.of("A1"));
        assertThat(granted.subscriber()).isEqualTo("credit");
        assertThat(granted.inForce(LocalDate.now())).isTrue();

        assertThat(move(LAND, number, "{\"move\": \"revoke\", \"reason\": \"x\", \"basis\": \"y\"}")
                        .text("/code"))
                .as("a provider gives notice before it stops")
                .isEqualTo("notice-required");
        Answer revoked = move(APPROVER, number, """
                {"move": "revoke", "reason": "超范围使用", "basis": "《政务数据共享条例》第四十条"}""");
        assertThat(revoked.text("/state")).isEqualTo("terminated");
        assertThat(node.catalog().subscriptions()).doesNotContainKey(number);
        assertThat(StreamSupport.stream(revoked.body().path("timeline").spliterator(), false)
                        .map(act -> act.path("act").asString()))
                .containsExactly("revoke", "agree", "pass", "approve-department", "submit", "open");
        assertThat(told("kind")).containsExactly("grant-ended", "request-agreed");
        assertThat(told("chinese").get(0)).contains("授权已撤销").contains("超范围使用");
    }

    /** What the consumer was told of what others did, the newest first. */
    private List<String> told(String field) {
        return counter.get(CREDIT, "/api/v1/notices")
                .body()
                .path("items")
                .valueStream()
                .map(notice -> notice.path(field).asString())
                .toList();
    }

    @Test
    void everythingThatIsWrongWithARequestIsToldAtOnceAndNothingIsKept() {
        Answer refused = counter.post(CREDIT, "/api/v1/requests", """
                {"resource": "land/parcel", "items": ["zddm", "nothing"], "rows": {"zl": ["x"]}, "until": "2020-01-01",
                 "delivery": {"adapter": "table", "connection": "land/db"}, "matters": ["flying"]}""");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(StreamSupport.stream(refused.body().path("errors").spliterator(), false)
                        .map(error -> error.path("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/items/1",
                        "/rows/zl",
                        "/purpose",
                        "/basis",
                        "/matters/0",
                        "/contact/person",
                        "/contact/phone",
                        "/commitment",
                        "/until",
                        "/delivery/connection");
        assertThat(counter.get(CREDIT, "/api/v1/requests").body().path("total").asInt())
                .isZero();
    }

    @Test
    void whatIsSharedWithoutConditionIsGrantedAtOnceAndItsClockIsOnRecord() {
        node.apply(CONDITIONAL.replace("{type: conditional, condition: 按事项逐条查询}", "{type: unconditional}"));
        Answer granted = counter.post(CREDIT, "/api/v1/requests", form("[\"zddm\"]", ""));
        assertThat(granted.text("/state")).as(granted.body().toString()).isEqualTo("agreed");
        assertThat(node.catalog().subscriptions()).containsKey(granted.text("/number"));
        assertThat(granted.text("/clocks/0/rule")).isEqualTo("reply.unconditional");
        assertThat(granted.text("/clocks/0/state")).isEqualTo("stopped");
    }

    @Test
    void nobodyApprovesHisOwnRequestNorForAnotherSide() {
        Answer opened = counter.post(ENGINEER, "/api/v1/requests", form("[\"zddm\"]", ", \"department\": \"credit\""));
        String number = opened.text("/number");
        assertThat(opened.text("/state")).isEqualTo("dept-review");
        assertThat(move(ENGINEER, number, "{\"move\": \"approve-department\"}").text("/code"))
                .isEqualTo("four-eyes-required");
        assertThat(move(CREDIT, number, "{\"move\": \"approve-department\"}").text("/code"))
                .isEqualTo("four-eyes-required");
        assertThat(move(LAND, number, "{\"move\": \"approve-department\", \"officer\": \"x\"}")
                        .text("/code"))
                .isEqualTo("not-allowed");
        assertThat(move(CREDIT, number, "{\"move\": \"agree\"}")
                        .body()
                        .path("possible")
                        .toString())
                .contains("approve-department", "return", "withdraw");
        assertThat(counter.get(new Who("police", "department"), "/api/v1/requests/" + number)
                        .status())
                .isEqualTo(404);
        assertThat(move(CREDIT, number, "{\"move\": \"approve-department\", \"officer\": \"孙六\"}")
                        .text("/state"))
                .isEqualTo("authority-check");
    }

    @Test
    void aRefusalNeedsReasonAndBasisAndCanBeDisputedUntilItIsDecided() {
        String number = askedUpToTheProvider();
        assertThat(move(LAND, number, "{\"move\": \"refuse\"}")
                        .body()
                        .path("errors")
                        .size())
                .isEqualTo(2);
        assertThat(move(LAND, number, "{\"move\": \"refuse\", \"reason\": \"无关\", \"basis\": \"《条例》\"}")
                        .text("/state"))
                .isEqualTo("refused");
        move(CREDIT, number, "{\"move\": \"dispute\", \"reason\": \"有关\"}");
        move(APPROVER, number, "{\"move\": \"coordinate\", \"reason\": \"双方协商未果\"}");
        assertThat(move(APPROVER, number, "{\"move\": \"decide-grant\", \"reason\": \"应予共享\", \"basis\": \"《条例》\"}")
                        .text("/state"))
                .isEqualTo("agreed");
        assertThat(node.catalog().subscriptions()).containsKey(number);
        assertThat(told("kind")).containsExactly("request-agreed", "request-refused");
    }

    @Test
    void aRenewalGoesOnUnderTheSameSubscriptionAndTheLastDayEndsIt() {
        String first = askedUpToTheProvider();
        move(LAND, first, "{\"move\": \"agree\", \"officer\": \"周七\"}");
        Answer renewal = counter.post(
                CREDIT,
                "/api/v1/requests",
                form("[\"zddm\"]", ", \"officer\": \"孙六\", \"replaces\": \"" + first + "\""));
        assertThat(renewal.status()).as(renewal.body().toString()).isEqualTo(201);
        String second = renewal.text("/number");
        move(APPROVER, second, "{\"move\": \"pass\"}");
        move(LAND, second, "{\"move\": \"agree\", \"officer\": \"周七\"}");
        assertThat(node.catalog().subscriptions()).containsOnlyKeys(first);
        assertThat(node.catalog().subscriptions().get(first).items()).containsExactly("zddm");
        assertThat(counter.get(CREDIT, "/api/v1/requests/" + first).text("/state"))
                .isEqualTo("superseded");

        RequestTurn turn = node.bean(RequestTurn.class);
        turn.look(LocalDate.now());
        assertThat(counter.get(CREDIT, "/api/v1/requests/" + second).text("/state"))
                .isEqualTo("delivering");
        turn.look(LocalDate.now().plusYears(1));
        assertThat(node.catalog().subscriptions()).containsOnlyKeys(first);
        turn.look(LocalDate.now().plusYears(1).plusDays(1));
        assertThat(counter.get(CREDIT, "/api/v1/requests/" + second).text("/state"))
                .isEqualTo("expired");
        assertThat(node.catalog().subscriptions()).isEmpty();
    }

    @Test
    void anApprovalThatTheCatalogueRefusesLeavesTheRequestAsItWas() {
        String number = askedUpToTheProvider();
        node.apply(CONDITIONAL.replace("    - {name: zl, title: 坐落, type: text}\n", ""));
        Answer failed = move(LAND, number, "{\"move\": \"agree\", \"officer\": \"周七\"}");
        assertThat(failed.status()).as(failed.body().toString()).isEqualTo(422);
        assertThat(counter.get(LAND, "/api/v1/requests/" + number).text("/state"))
                .isEqualTo("provider-review");
        assertThat(node.catalog().subscriptions()).isEmpty();
    }

    @Test
    void theToDoListShowsTheCountdownAndTheHistoryCannotBeChanged() {
        String number = askedUpToTheProvider();
        Answer tasks = counter.get(LAND, "/api/v1/tasks");
        assertThat(tasks.text("/0/number")).isEqualTo(number);
        assertThat(tasks.body().at("/0/workingDaysLeft").asInt()).isEqualTo(10);
        assertThat(tasks.text("/0/level")).isEqualTo("ok");
        assertThat(counter.get(CREDIT, "/api/v1/tasks").body().size()).isZero();
        JdbcClient jdbc = JdbcClient.create(database);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("delete from catalog.act").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void aStaleVersionIsRefused() {
        String number = askedUpToTheProvider();
        assertThat(counter.post(
                                LAND,
                                "/api/v1/requests/" + number + "/moves",
                                "{\"move\": \"agree\", \"officer\": \"周七\"}",
                                "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void manyAreMovedAtOnceAfterTheirNumberWasTold() {
        String waiting = counter.post(CREDIT, "/api/v1/requests", form("[\"zddm\"]", ", \"officer\": \"孙六\""))
                .text("/number");
        String passed = askedUpToTheProvider();
        String batch =
                "{\"numbers\": [\"%s\", \"%s\", \"none\"], \"asked\": {\"move\": \"pass\"}}".formatted(waiting, passed);
        Answer told = counter.post(APPROVER, "/api/v1/requests/moves?dryRun=true", batch);
        assertThat(told.body().path("moved").asInt()).isEqualTo(1);
        assertThat(told.body().path("refused").asInt()).isEqualTo(2);
        assertThat(counter.get(CREDIT, "/api/v1/requests/" + waiting).text("/state"))
                .isEqualTo("authority-check");
        assertThat(counter.post(APPROVER, "/api/v1/requests/moves", batch)
                        .body()
                        .path("moved")
                        .asInt())
                .isEqualTo(1);
        assertThat(counter.get(CREDIT, "/api/v1/requests/" + waiting).text("/state"))
                .isEqualTo("provider-review");
    }

    @Test
    void theTimeForAnAnswerIsExtendedOnceByTheAuthority() {
        String number = askedUpToTheProvider();
        assertThat(move(LAND, number, "{\"move\": \"extend\", \"reason\": \"x\"}")
                        .text("/code"))
                .isEqualTo("not-allowed");
        move(APPROVER, number, "{\"move\": \"extend\", \"reason\": \"需核对历史数据\"}");
        assertThat(counter.get(LAND, "/api/v1/tasks")
                        .body()
                        .at("/0/workingDaysLeft")
                        .asInt())
                .isEqualTo(20);
        assertThat(move(APPROVER, number, "{\"move\": \"extend\", \"reason\": \"x\"}")
                        .text("/code"))
                .isEqualTo("move-impossible");
    }

    @Test
    void aGrantThatIsRemovedByManifestIsNotShownAsActive() {
        String number = askedUpToTheProvider();
        move(LAND, number, "{\"move\": \"agree\", \"officer\": \"周七\"}");
        node.bean(Registry.class)
                .apply(new Request(
                        List.of(), List.of(), Set.of(new EntryKey(Kind.SUBSCRIPTION, number)), "li", false, null));
        node.bean(RequestTurn.class).look(LocalDate.now());
        assertThat(counter.get(CREDIT, "/api/v1/requests/" + number).text("/state"))
                .isEqualTo("terminated");
    }
}
