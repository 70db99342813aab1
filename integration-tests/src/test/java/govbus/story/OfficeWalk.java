package govbus.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static govbus.story.Screen.having;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import govbus.city.City;
import govbus.city.CityAccounts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** One browser at which one person after the other sits down: consumer, authority, provider. */
final class OfficeWalk implements AutoCloseable {
    private final Map<String, CityAccounts.User> users;
    private final Screen screen;
    private final Page page;
    private final Map<String, List<Cookie>> sessions = new HashMap<>();
    private String present;

    OfficeWalk(City city) {
        users = city.accounts().users();
        screen = new Screen(city.url().toString(), Path.of("target", "screenshots"));
        page = screen.page();
    }

    Screen screen() {
        return screen;
    }

    Page page() {
        return page;
    }

    /**
     * Who has signed in before goes on with that session.
     *
     * @param role of the platform, or {@code office@land} for somebody of a department
     */
    void signsInAs(String role) {
        if (present != null) {
            sessions.put(present, page.context().cookies());
        }
        present = role;
        page.context().clearCookies();
        if (sessions.containsKey(role)) {
            page.context().addCookies(sessions.get(role));
            return;
        }
        screen.open("/login");
        screen.fill("login-name", users.get(role).name());
        screen.fill("login-password", users.get(role).password());
        screen.click("login-enter");
        assertThat(screen.part("session-menu")).isVisible();
    }

    /** @param file {@code requests/ur-…}, {@code disputes/dp-…} … */
    void opens(String file) {
        screen.open("/cases/" + file);
    }

    /** A move that needs a reason and, maybe, its legal basis. */
    void moves(String move, String reason, String basis) {
        begins(move);
        screen.fill("move-reason", reason);
        if (basis != null) {
            screen.fill("move-basis", basis);
        }
        sends();
    }

    void begins(String move) {
        screen.click("move-" + move);
    }

    void sends() {
        screen.click("move-send");
        assertThat(screen.part("move-send")).isHidden();
    }

    /** What the case's state is called on its page. */
    void sees(String state) {
        assertThat(page.locator("h1")).containsText(state);
    }

    /** The clock that runs, with its working days and its day. */
    void seesItsClock(String rule) {
        assertThat(page.locator(".clocks")).containsText(rule);
        assertThat(page.locator(".clocks .countdown").first()).containsText("个工作日");
    }

    Locator task(String number) {
        return screen.part("table-tasks").locator("tbody tr").filter(having(number));
    }

    /** From the to-do list to the case. */
    void findsToDo(String number) {
        screen.open("/tasks");
        assertThat(task(number)).containsText("个工作日");
        task(number).locator("a").first().click();
    }

    /** Opens a list and takes what contains these words. */
    void chooses(Locator list, String words) {
        list.click();
        page.locator(".el-select-dropdown__item:visible")
                .filter(having(words))
                .first()
                .click();
    }

    /** Looks for words in a list that searches, and takes what contains them. */
    void finds(String list, String question, String words) {
        screen.fill(list, question);
        page.locator(".el-select-dropdown__item:visible")
                .filter(having(words))
                .first()
                .click();
    }

    @Override
    public void close() {
        screen.close();
        Assertions.assertThat(screen.complaints()).isEmpty();
    }
}
