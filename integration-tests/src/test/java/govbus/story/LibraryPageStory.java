package govbus.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static govbus.story.Screen.having;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import govbus.city.City;
import govbus.city.CityAccounts;
import govbus.city.CityExtension;
import govbus.city.bureau.PoliceBureau.Citizen;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person at the page of the base libraries: a real browser, the real bus. */
@ExtendWith(CityExtension.class)
@EnabledIf(
        value = "govbus.story.Screen#isPossible",
        disabledReason = "no Chromium (set CHROMIUM), or the console was not built")
class LibraryPageStory {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static Screen screen;
    private static ConsoleWalk walk;
    private static SecondSource second;

    @BeforeAll
    static void comesToWork(City city) throws Exception {
        second = new SecondSource(city);
        CityAccounts.User approver = city.accounts().users().get("approver");
        screen = new Screen(city.url().toString(), Path.of("target", "screenshots"));
        walk = new ConsoleWalk(screen, approver.name(), approver.password());
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
    void aConflictIsSeenSideBySideAndDecidedOnThePage() {
        Citizen person = second.disputed();
        screen.open("/libraries?library=population&tab=conflicts");
        String id = "conflict-" + second.conflict(person).get("id");
        Locator card = screen.part(id);
        assertThat(card).containsText("常住人口");
        assertThat(card).containsText("别名");
        assertThat(card).not().containsText(person.id());
        screen.picture("library-conflicts");

        card.getByTestId("conflict-look").click();
        screen.page().locator(".el-message-box__input input").fill("核对姓名");
        screen.page().locator(".el-message-box__btns .el-button--primary").click();
        assertThat(card).containsText(person.id());

        card.getByTestId("conflict-decide").click();
        screen.part("conflict-source").getByText("别名").click();
        screen.fill("conflict-note", "凭改名登记");
        screen.picture("library-decide");
        screen.click("conflict-confirm");

        await().atMost(SOON)
                .until(() -> "decided".equals(second.conflict(person).get("state")));
        await().atMost(SOON).until(() -> second.takenName(person).equals("别名" + person.name()));
    }

    @Test
    void aWholePersonIsShownWithWordsAndHistoryAndTheSliderGoesBack(City city) {
        Citizen person = second.newcomer();
        second.says(person, person.name(), "云溪市别处1号");
        city.policeBureau().moves(person.id(), "云溪市东湖区新址路9号");
        await().atMost(SOON)
                .until(() ->
                        city.database("credit").count("select count(*) from moves where key = ?", person.id()) == 1);
        walk.asksTheLibrary("population", person.id(), "核实迁移", "姓名", "居住地址");
        screen.page().getByText("各来源说法").click();
        assertThat(screen.part("entity-words")).containsText("缴存人");
        screen.picture("library-words");
        screen.page().getByText("历史 (").click();
        assertThat(screen.part("entity-history")).containsText("云溪市东湖区新址路9号");
        screen.picture("library-history");
        screen.page().getByText("当时所知").click();
        Locator slider = screen.part("entity-history").locator(".el-slider__button-wrapper");
        slider.focus();
        for (int i = 0; i < 3; i++) {
            screen.page().keyboard().press("PageDown");
        }
        assertThat(screen.part("as-of")).not().hasText("现在");
        screen.picture("library-as-of");
    }

    @Test
    void sourcesAreMeasuredAndEventsListed() {
        second.disputed();
        screen.open("/libraries?library=population&tab=sources");
        assertThat(screen.part("library-precedence")).containsText("police/resident");
        assertThat(screen.page().getByText("来源覆盖与时效")).isVisible();
        assertThat(screen.page().locator(".source").filter(having("常住人口")).first())
                .containsText("%");
        screen.picture("library-sources");
        screen.page()
                .getByText("人生与企业事件", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(screen.part("library-events")).containsText("迁移");
        screen.picture("library-events");
    }
}
