package govbus.catalog.request;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.GrantRecords;
import govbus.catalog.Manifests;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.registry.Registry;
import govbus.catalog.registry.TestDatabase;
import govbus.catalog.registry.TestNode;
import govbus.catalog.request.Counter.Answer;
import govbus.catalog.request.Counter.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How grants are made and come to an end past the consumer and the provider: with their resource, their term, their law. */
class GrantEndsTest {
    private static final Who CREDIT = new Who("credit", "department");
    private static final Who LAND = new Who("land", "department");
    private static final Who APPROVER = new Who("zhao", "approver");
    private static final Who ENGINEER = new Who("li", "engineer");
    private static final String REQUESTS = "/api/v1/requests";
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

    private static String form(String resource, String items, LocalDate until) {
        return """
                {"resource": "%s", "items": %s, "purpose": "信用核查", "basis": "《社会信用条例》", "scenario": "年度核查",
                 "delivery": {"adapter": "query"}, "until": "%s", "officer": "孙六",
                 "contact": {"person": "王五", "phone": "0512-000000"}, "commitment": true}""".formatted(resource, items, until);
    }

    private String state(String number) {
        return counter.get(CREDIT, REQUESTS + "/" + number).text("/state");
    }

    private Answer move(Who who, String number, String json) {
        return counter.post(who, REQUESTS + "/" + number + "/moves", json);
    }

    private String asked(LocalDate until) {
        Answer opened = counter.post(CREDIT, REQUESTS, form("land/parcel", "[\"zddm\"]", until));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        return opened.text("/number");
    }

    private String granted(LocalDate until) {
        String number = asked(until);
        move(APPROVER, number, "{\"move\": \"pass\"}");
        assertThat(move(LAND, number, "{\"move\": \"agree\", \"officer\": \"周七\"}")
                        .text("/state"))
                .isEqualTo("agreed");
        look(LocalDate.now());
        look(LocalDate.now());
        assertThat(state(number)).isEqualTo("active");
        return number;
    }

    private void look(LocalDate day) {
        node.bean(RequestTurn.class).look(day);
    }

    /** All but the answers to requests. */
    private List<String> notices() {
        return counter.get(CREDIT, "/api/v1/notices")
                .body()
                .path("items")
                .valueStream()
                .map(notice -> notice.path("kind").asString())
                .filter(kind -> !kind.equals("request-agreed"))
                .toList();
    }

    private void resource(String state) {
        assertThat(node.apply(CONDITIONAL + "  state: " + state + "\n").problems())
                .isEmpty();
    }

    @Test
    void aGrantStandsStillWithItsResourceAndGoesOnWithIt() {
        String number = granted(LocalDate.now().plusYears(1));
        resource("suspended");
        look(LocalDate.now());
        assertThat(state(number)).isEqualTo("suspended");
        assertThat(notices()).containsExactly("grant-held");

        resource("published");
        look(LocalDate.now());
        look(LocalDate.now());
        assertThat(state(number)).isEqualTo("active");
        assertThat(notices()).containsExactly("grant-released", "grant-held");
    }

    @Test
    void whatSomebodySuspendedDoesNotGoOnWithTheResource() {
        String number = granted(LocalDate.now().plusYears(1));
        move(LAND, number, "{\"move\": \"suspend\", \"reason\": \"核查\", \"basis\": \"《条例》\"}");
        resource("suspended");
        look(LocalDate.now());
        resource("published");
        look(LocalDate.now());
        assertThat(state(number)).isEqualTo("suspended");
    }

    @Test
    void aResourceTakenOfflineEndsItsGrantsAndOpenRequestsForAllToSee() {
        String active = granted(LocalDate.now().plusYears(1));
        String open = asked(LocalDate.now().plusYears(1));
        resource("offline");
        look(LocalDate.now());

        assertThat(state(active)).isEqualTo("terminated");
        assertThat(state(open)).isEqualTo("lapsed");
        assertThat(node.catalog().subscriptions()).isEmpty();
        assertThat(notices()).containsExactlyInAnyOrder("grant-ended", "request-lapsed");
        assertThat(move(CREDIT, active, "{\"move\": \"confirm-disposal\"}").text("/state"))
                .isEqualTo("disposed");
    }

    @Test
    void aRequestForWhatAnotherNodeHasJustRegisteredIsNotTakenForOneWithoutAResource() {
        try (TestNode other = new TestNode(database, Map.of())) {
            assertThat(other.apply(CONDITIONAL
                                    .replace("land/parcel", "land/plot")
                                    .replace("title: 宗地\n", "title: 地块\n"))
                            .problems())
                    .isEmpty();
            Answer drafted =
                    new Counter(other).post(CREDIT, REQUESTS, "{\"resource\": \"land/plot\", \"draft\": true}");
            assertThat(drafted.status()).as(drafted.body().toString()).isEqualTo(201);

            look(LocalDate.now());

            assertThat(state(drafted.text("/number"))).isEqualTo("draft");
        }
    }

    @Test
    void aMonthBeforeItsEndTheConsumerIsRemindedOnceAndSaysThatItHasRead() {
        LocalDate until = LocalDate.now().plusDays(90);
        String number = granted(until);
        look(until.minusDays(31));
        assertThat(notices()).isEmpty();
        look(until.minusDays(30));
        look(until.minusDays(29));
        assertThat(notices()).containsExactly("grant-ends");

        Answer notice = counter.get(CREDIT, "/api/v1/notices?unread=true");
        assertThat(notice.text("/items/0/number")).isEqualTo(number);
        String read = "/api/v1/notices/" + notice.body().at("/items/0/id").asLong() + "/read";
        assertThat(counter.post(LAND, read, "{}").status()).isEqualTo(404);
        assertThat(counter.post(CREDIT, read, "{}").status()).isEqualTo(204);
        assertThat(counter.get(CREDIT, "/api/v1/notices?unread=true")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(left -> left.path("kind").asString()))
                .containsExactly("request-agreed");
        assertThat(counter.get(LAND, "/api/v1/notices").body().path("total").asInt())
                .isZero();
    }

    @Test
    void whatALibraryHoldsIsAskedForLikeAnyResourceAndTheAuthorityAnswers() {
        node.apply("""
                apiVersion: govbus/v1
                kind: Library
                metadata: {name: parcels}
                spec:
                  title: 宗地库
                  keyType: text
                  keys: {land/parcel: zddm}
                  facts:
                    - {name: place, title: 坐落, authority: land, from: [{resource: land/parcel, item: zl}]}
                """);
        for (String resource : List.of("library/parcels", "life-event/parcels")) {
            Answer opened = counter.post(
                    CREDIT,
                    REQUESTS,
                    form(
                            resource,
                            resource.startsWith("lib") ? "[\"key\", \"place\"]" : "[\"id\", \"event\", \"key\"]",
                            LocalDate.now().plusYears(1)));
            assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
            String number = opened.text("/number");
            assertThat(move(LAND, number, "{\"move\": \"pass\"}").status()).isEqualTo(404);
            move(APPROVER, number, "{\"move\": \"pass\"}");
            assertThat(counter.get(APPROVER, REQUESTS + "/" + number).text("/whose"))
                    .isEqualTo("authority");
            Answer agreed = move(APPROVER, number, "{\"move\": \"agree\"}");
            assertThat(agreed.text("/state")).as(agreed.body().toString()).isEqualTo("agreed");
            assertThat(node.catalog().subscriptions().get(number).resource()).isEqualTo(resource);
        }
    }

    @Test
    void dataThatAHigherLevelKeepsOfARegionIsGivenBackToItAtOnceAndToNobodyElse() {
        String region = CONDITIONAL + "  originRegion: \"320505\"\n";
        assertThat(node.apply(region).problems()).isEmpty();
        String above = asked(LocalDate.now().plusYears(1));
        assertThat(state(above)).isEqualTo("authority-check");

        node.apply("""
                apiVersion: govbus/v1
                kind: Department
                metadata: {name: district}
                spec: {title: 区数据局(演示), code: 92320505MA00000318}
                """);
        Answer given = counter.post(
                new Who("district", "department"),
                REQUESTS,
                form("land/parcel", "[\"zddm\"]", LocalDate.now().plusYears(1)));
        assertThat(given.text("/state")).as(given.body().toString()).isEqualTo("agreed");
    }

    @Test
    void whatIsGrantedByManifestIsTheAuthoritysActAndTheRequestBehindAGrantIsKnownAtAnyTime() {
        String number = granted(LocalDate.now().plusYears(1));
        Instant then = Instant.now();
        String plain = Manifests.SUBSCRIPTION + "  purpose: 信用核查\n  basis: 《社会信用条例》\n";
        assertThat(counter.put(ENGINEER, "/api/v1/manifests", plain).status()).isEqualTo(200);
        assertThat(counter.get(APPROVER, "/api/v1/acts?subject=credit-parcel").text("/items/0/act"))
                .isEqualTo("authority-grant");
        node.bean(Registry.class)
                .apply(new govbus.catalog.registry.Request(
                        List.of(),
                        List.of(),
                        java.util.Set.of(new EntryKey(Kind.SUBSCRIPTION, number)),
                        "li",
                        false,
                        null));

        GrantRecords.Lives lives = node.bean(GrantRecords.class).of(List.of(number, "credit-parcel"));
        assertThat(lives.at(number, then)).hasValueSatisfying(grant -> {
            assertThat(grant.request()).isEqualTo(number);
            assertThat(grant.subscriber()).isEqualTo("credit");
            assertThat(grant.open()).containsExactly("zddm");
        });
        assertThat(lives.at(number, Instant.now())).isEmpty();
        assertThat(lives.at("credit-parcel", Instant.now()).orElseThrow().request())
                .isNull();
    }
}
