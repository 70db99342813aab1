package govbus.story;

import static govbus.story.Measures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityAccounts;
import govbus.city.CityExtension;
import govbus.city.bureau.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** What went wrong is mended by a person in the console, and the effect stands in the databases. */
@ExtendWith(CityExtension.class)
@EnabledIf(value = "govbus.story.Screen#isPossible", disabledReason = "no Chromium (set CHROMIUM), or no console")
class ConsoleDeskStory {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static Screen screen;
    private static ConsoleDesk desk;

    @BeforeAll
    static void comesToWork(City city) {
        CityAccounts.User operator = city.accounts().users().get("operator");
        screen = new Screen(city.url().toString(), Path.of("target", "screenshots"));
        new ConsoleWalk(screen, operator.name(), operator.password()).signsIn();
        desk = new ConsoleDesk(screen);
    }

    @AfterAll
    static void goesHome() {
        if (screen != null) {
            screen.close();
        }
    }

    @AfterEach
    void nothingWentWrongInTheBrowser() {
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void recordsAreCompletedInTheGridAndByFileAndLandInTheTarget(City city) throws Exception {
        Measures measures = Measures.open(city, "gridded", "");
        Database credit = city.database("credit");
        measures.push(List.of(record("a", "three", "a1"), record("b", "four", "b1"), record("c", "five", "c1")));

        desk.completesInTheGrid(
                measures.resource(), "测量 gridded", "不是", "amount", List.of("3", "3", "x"), "已补正 2", "仍未通过 1");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(credit.count("select count(*) from gridded where amount = 3"))
                        .isEqualTo(2));
        desk.returnsTheFile(measures.resource(), "测量 gridded", "不是", "three|four|five", "5", "已补正 1");

        await().atMost(SOON).untilAsserted(() -> assertThat(measures.effects())
                .containsOnly(
                        Map.entry("a", List.of("a1")), Map.entry("b", List.of("b1")), Map.entry("c", List.of("c1"))));
        measures.close();
    }

    @Test
    void parkedDeliveriesAreReplayedAndTakeEffectOnce(City city) throws Exception {
        Measures measures = Measures.open(city, "replayed", "");
        String receipt = measures.push(measures.records(0, 12, -1, "w"))
                .body()
                .get("receipt")
                .asString();
        await().atMost(SOON)
                .until(() -> Desk.of(city, "operator")
                                .exchange(measures.subscription())
                                .path("parked")
                                .asInt(0)
                        == 12);
        measures.mend();

        desk.replays(measures.subscription(), "测量 replayed", 12);

        await().atMost(SOON).until(() -> measures.arrived() == 12);
        assertThat(measures.effects())
                .allSatisfy((key, words) -> assertThat(words).hasSize(1));
        desk.tracesAReceipt(receipt, "已落账", measures.subscription());
        desk.tracesAKey(measures.resource(), "k3", "已搁置", "重放交付");
        measures.close();
    }

    @Test
    void aTableThatSomebodyEditedIsFoundAndHealed(City city) throws Exception {
        Measures measures = Measures.open(city, "healed", "");
        measures.push(measures.records(0, 20, 1, "w"));
        await().atMost(SOON).until(() -> measures.arrived() == 20);
        Database credit = city.database("credit");
        credit.sql().update("update healed set word = 'by hand' where id = 'k7'");
        credit.sql().update("delete from healed where id = 'k8'");
        credit.sql().update("insert into healed values ('k99', 1, 'nobody sent this')");

        desk.reconciles(measures.subscription(), "有差异");
        desk.heals("w7", "by hand", 3);

        assertThat(credit.count("select count(*) from healed where word = 'w' || substr(id, 2)"))
                .isEqualTo(20);
        assertThat(measures.arrived()).isEqualTo(20);
        measures.close();
    }

    @Test
    void aSourceThatWasStoppedForBadRecordsGoesOn(City city) throws Exception {
        Measures measures = Measures.open(city, "resumed", "quality: {stopAbove: {percent: 50, of: 10}}");
        measures.push(IntStream.range(0, 12)
                .mapToObj(n -> record("bad" + n, "none", "bad"))
                .toList());
        assertThat(measures.push(measures.records(0, 3, 1, "good")).code()).isEqualTo("exchange-stopped");

        desk.resumes(measures.resource());

        assertThat(measures.push(measures.records(0, 3, 1, "good")).status()).isEqualTo(202);
        await().atMost(SOON).until(() -> measures.arrived() == 3);
        measures.close();
    }

    @Test
    void theLimitsAreTold() {
        desk.looksAtTheLimits();
    }
}
