package govbus.catalog.clock;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.Manifests;
import govbus.catalog.dispute.Verifications;
import govbus.catalog.registry.TestDatabase;
import govbus.catalog.registry.TestNode;
import govbus.catalog.request.Counter;
import govbus.catalog.request.Counter.Answer;
import govbus.catalog.request.Counter.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClocksTest {
    private static final Who APPROVER = new Who("zhao", "approver");
    private static final Who LAND = new Who("land", "department");

    private DataSource database;
    private TestNode node;

    @BeforeEach
    void start() throws Exception {
        database = TestDatabase.fresh();
        node = new TestNode(database, Map.of());
        node.apply(Manifests.ALL);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static Instant at(String chinaTime) {
        return Instant.parse(chinaTime + "+08:00");
    }

    private ClockView only(String number, String now) {
        return node.bean(Clocks.class).of(List.of(number), at(now)).get(0);
    }

    @Test
    void aClockWarnsOncePerLevelByOneNodeAlsoAfterARestart() throws Exception {
        node.bean(Clocks.class).start("c-1", "verify", "land", at("2026-11-06T10:00:00"));
        assertThat(only("c-1", "2026-11-06T10:00:00").deadline()).isEqualTo("2026-11-20");
        ClockTurn turn = node.bean(ClockTurn.class);
        assertThat(turn.look(at("2026-11-16T09:00:00"))).isZero();
        assertThat(turn.look(at("2026-11-17T09:00:00"))).isEqualTo(1);
        assertThat(turn.look(at("2026-11-17T10:00:00"))).isZero();
        try (TestNode other = new TestNode(database, Map.of())) {
            assertThat(other.bean(ClockTurn.class).look(at("2026-11-17T11:00:00")))
                    .isZero();
            assertThat(other.bean(ClockTurn.class).look(at("2026-11-19T09:00:00")))
                    .isEqualTo(1);
            assertThat(other.bean(ClockTurn.class).look(at("2026-11-20T23:59:59")))
                    .isEqualTo(1);
        }
        assertThat(only("c-1", "2026-11-20T23:59:59").level()).isEqualTo("red");
        assertThat(turn.look(at("2026-11-21T00:00:01"))).isEqualTo(1);
        assertThat(only("c-1", "2026-11-21T00:00:01").level()).isEqualTo("overdue");
        assertThat(turn.look(at("2026-11-23T09:00:00")))
                .as("the authority is told")
                .isEqualTo(1);
    }

    @Test
    void aPeriodOfTwoDaysIsNotRemindedOfAsItBegins() {
        node.bean(Clocks.class).start("c-9", "request.check", "authority", at("2026-11-16T10:00:00"));
        ClockTurn turn = node.bean(ClockTurn.class);
        assertThat(turn.look(at("2026-11-16T10:00:05"))).isZero();
        assertThat(only("c-9", "2026-11-16T10:00:05").level()).isEqualTo("ok");
        assertThat(turn.look(at("2026-11-17T09:00:00"))).isEqualTo(1);
        assertThat(only("c-9", "2026-11-17T09:00:00").level()).isEqualTo("yellow");
    }

    @Test
    void aClockThatIsHeldLosesNoWorkingDay() {
        Clocks clocks = node.bean(Clocks.class);
        clocks.start("c-2", "verify", "land", at("2026-11-06T10:00:00"));
        clocks.hold("c-2", at("2026-11-09T10:00:00"));
        assertThat(node.bean(ClockTurn.class).look(at("2026-12-30T10:00:00"))).isZero();
        clocks.start("c-2", "verify", "land", at("2026-11-12T10:00:00"));
        assertThat(only("c-2", "2026-11-12T10:00:00").deadline()).isEqualTo("2026-11-25");
        clocks.stopExcept("c-2", "", at("2026-11-26T00:00:01"));
        assertThat(only("c-2", "2026-11-26T10:00:00").late()).isTrue();
    }

    @Test
    void theNoticeOfNextYearMovesWhatWasCountedProvisionally() {
        node.bean(Clocks.class).start("c-3", "deliver", "land", at("2026-12-04T10:00:00"));
        assertThat(only("c-3", "2026-12-04T10:00:00").provisional()).isTrue();
        Counter counter = new Counter(node);
        String notice =
                "{\"notice\": \"合成通知\", \"off\": [\"2027-01-01\", \"2027-01-02\", \"2027-01-04\"], \"work\": [\"2027-01-03\"]}";
        assertThat(counter.put(LAND, "/api/v1/calendar/2027", notice).status()).isEqualTo(403);
        Answer imported = counter.put(APPROVER, "/api/v1/calendar/2027", notice);
        assertThat(imported.body().path("recounted").asInt())
                .as(imported.body().toString())
                .isEqualTo(1);
        ClockView after = only("c-3", "2026-12-04T10:00:00");
        assertThat(after.deadline()).isEqualTo("2027-01-03");
        assertThat(after.provisional()).isFalse();
        assertThat(counter.get(LAND, "/api/v1/calendar/2027")
                        .body()
                        .path("known")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aWrongNoticeIsRefusedWithEveryMistake() {
        Answer refused = new Counter(node).put(APPROVER, "/api/v1/calendar/2027", """
                {"off": ["2026-01-01", "2027-01-01", "2027-01-01", "soon"], "work": ["2027-01-04"]}""");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(StreamSupport.stream(refused.body().path("errors").spliterator(), false)
                        .map(error -> error.path("pointer").asString()))
                .containsExactlyInAnyOrder("/notice", "/off/0", "/off/2", "/off/3", "/work/0");
    }

    @Test
    void aRegionsHolidayAndAStricterLocalDeadlineCount() throws Exception {
        try (TestNode regional = new TestNode(database, Map.of("govbus.calendar.region", "south"))) {
            Counter counter = new Counter(regional);
            counter.put(
                    APPROVER,
                    "/api/v1/calendar/2026?region=south",
                    "{\"notice\": \"地方假日\", \"off\": [\"2026-11-10\"], \"work\": []}");
            Answer looser = counter.put(APPROVER, "/api/v1/clocks/rules", "{\"local\": {\"verify\": 11}}");
            assertThat(looser.text("/code")).isEqualTo("form-invalid");
            counter.put(APPROVER, "/api/v1/clocks/rules", "{\"local\": {\"verify\": 5}}");
            regional.bean(Clocks.class).start("c-4", "verify", "land", at("2026-11-06T10:00:00"));
            assertThat(regional.bean(Clocks.class)
                            .of(List.of("c-4"), at("2026-11-06T10:00:00"))
                            .get(0)
                            .deadline())
                    .isEqualTo("2026-11-16");
        }
        assertThat(node.bean(CalendarStore.class).calendar().isWorkingDay(LocalDate.of(2026, 11, 10)))
                .as("another region does not rest")
                .isTrue();
    }

    @Test
    void whatComesAfterClosingTimeCountsFromTheNextWorkingDay() throws Exception {
        Map<String, Object> settings =
                Map.of("govbus.calendar.closing", "17:30", "govbus.calendar.receipt-on-next-working-day", "true");
        try (TestNode strict = new TestNode(database, settings)) {
            Clocks clocks = strict.bean(Clocks.class);
            clocks.start("c-5", "reply.unconditional", "land", at("2026-11-20T17:31:00"));
            CaseClock kept = strict.bean(ClockStore.class).of(List.of("c-5")).get(0);
            assertThat(kept.startedOn()).isEqualTo("2026-11-23");
            assertThat(kept.deadline()).isEqualTo("2026-11-24");
            assertThat(kept.dueAt()).isEqualTo(at("2026-11-24T17:30:00"));
        }
    }

    @Test
    void theMonthlyBulletinCountsEachDepartmentsAnswers() {
        String number = node.bean(Verifications.class)
                .raise(new Verifications.Doubt("land/parcel", "P", null, null, null, "x", "credit", "credit"));
        Counter counter = new Counter(node);
        Answer before = counter.get(APPROVER, "/api/v1/clocks/bulletin");
        assertThat(before.text("/departments/0/department")).isEqualTo("land");
        assertThat(before.body().at("/departments/0/running").asInt()).isEqualTo(1);
        counter.post(LAND, "/api/v1/verifications/" + number + "/moves", "{\"move\": \"confirm\", \"reason\": \"无误\"}");
        counter.post(LAND, "/api/v1/verifications/" + number + "/moves", "{\"move\": \"feed-back\"}");
        Answer after = counter.get(APPROVER, "/api/v1/clocks/bulletin");
        assertThat(after.body().at("/departments/0/onTime").asInt()).isEqualTo(1);
        assertThat(after.body().at("/departments/0/onTimePercent").asInt()).isEqualTo(100);
    }
}
