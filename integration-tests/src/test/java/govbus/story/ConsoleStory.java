package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityAccounts;
import govbus.city.CityExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person at work in the console: a real browser, the real bus, and what stands on the pages. */
@ExtendWith(CityExtension.class)
@EnabledIf(
        value = "govbus.story.Screen#isPossible",
        disabledReason = "no Chromium (set CHROMIUM), or the console was not built")
class ConsoleStory {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static Screen screen;
    private static ConsoleWalk walk;

    @BeforeAll
    static void comesToWork(City city) {
        CityAccounts.User operator = city.accounts().users().get("operator");
        screen = new Screen(city.url().toString(), PICTURES);
        walk = new ConsoleWalk(screen, operator.name(), operator.password());
        walk.signsIn();
    }

    @AfterAll
    static void goesHome() {
        if (walk != null) {
            walk.signsOut();
            screen.close();
        }
    }

    @AfterEach
    void nothingWentWrongInTheBrowser() {
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void aResourceIsFoundByAWordOfItsTitleAndItsItemsAreShown() {
        walk.findsInTheCatalogue("常住人口", "police/resident");
        walk.readsTheResource("police/resident", Map.of("gmsfhm", "公民身份号码", "xm", "姓名", "csrq", "出生日期"));
    }

    @Test
    void anExchangeIsSeenRunningWithItsRate(City city) {
        ScheduledExecutorService office = Executors.newSingleThreadScheduledExecutor();
        try {
            office.scheduleWithFixedDelay(() -> city.policeBureau().moves(), 0, 200, TimeUnit.MILLISECONDS);
            walk.watchesTheExchange("police/resident");
            walk.seesTheWorkbench("市公安局", "市规划局", "市不动产登记中心");
        } finally {
            office.shutdownNow();
        }
    }

    @Test
    void aQuarantinedRecordTellsItsReasonAndFlowsOnceItIsCompleted(City city) throws Exception {
        String account = city.housingFund().paysCarelessly();
        await().atMost(SOON).until(() -> waits(city, "housing-fund/account", account));

        await().atMost(SOON).until(() -> atTheWindow(city, account) > 0);
        long before = atTheWindow(city, account);

        walk.findsInQuarantine("housing-fund/account", account, "不在代码表内");
        walk.completes(account, "grzhzt", "88", "01");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(atTheWindow(city, account)).isEqualTo(before + 1));
        walk.tracesARecord("housing-fund/account", account, "已落账", "已交付", "window-housing-fund-account");
    }

    @Test
    void aRecordIsDiscardedByNameAndReason(City city) throws Exception {
        String account = city.housingFund().paysCarelessly();
        await().atMost(SOON).until(() -> waits(city, "housing-fund/account", account));

        walk.findsInQuarantine("housing-fund/account", account, "不在代码表内");
        walk.discards(account, "中心确认为误报，不再报送");
    }

    private static boolean waits(City city, String resource, String key) throws Exception {
        return Desk.of(city, "operator")
                .get("/api/v1/quarantine?size=200&resource=" + resource)
                .body()
                .toString()
                .contains(key);
    }

    private static long atTheWindow(City city, String account) throws Exception {
        return deliveries(city, "housing-fund/account", account, "window-housing-fund-account");
    }

    private static long deliveries(City city, String resource, String key, String subscription) throws Exception {
        return Desk.of(city, "operator")
                .post("/api/v1/ledger/trace", Map.of("resource", resource, "key", key))
                .body()
                .get("hops")
                .valueStream()
                .filter(hop -> hop.get("hop").asString().equals("delivered"))
                .filter(hop -> hop.path("subscription").asString("").equals(subscription))
                .count();
    }

    @Test
    void aDeliveryThatFailsIsAnnouncedWithWhatToDoAndSomebodySaysThatItIsKnown(City city) throws Exception {
        city.database("credit").sql().update("alter table construction_permit rename to construction_permit_away");
        try {
            city.planningBureau().grantsPermit();
            await().atMost(SOON).until(() -> Desk.of(city, "operator")
                    .get("/api/v1/bulletins")
                    .body()
                    .toString()
                    .contains("credit-construction-permit"));
            walk.acknowledges("credit-construction-permit");
        } finally {
            city.database("credit").sql().update("alter table construction_permit_away rename to construction_permit");
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(Desk.of(city, "operator")
                        .exchange("credit-construction-permit")
                        .get("state")
                        .asString())
                .isEqualTo("running"));
    }

    @Test
    void theLibraryAnswersInWordsAndATraceNamesEveryHop(City city) throws Exception {
        String resident = city.realEstateCentre().sample().owner().id();
        await().atMost(SOON).until(() -> deliveries(city, "police/resident", resident, "population-resident") > 0);

        walk.asksTheLibrary("population", resident, "核对户籍信息", "常住人口基本信息", "正常");
        walk.tracesARecord("police/resident", resident, "已落账", "已交付", "population-resident");
        walk.tracesARecord("library/population", resident, "被读取", "operator", "核对户籍信息");
    }

    @Test
    void theHeaderTheOtherLanguageAndAWrongAddressWork() {
        walk.usesTheHeader();
        walk.getsLost();
    }
}
