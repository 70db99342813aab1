package govbus.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static govbus.story.Screen.having;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A person who walks through the console in a browser, page by page, and keeps a picture of each. Every method waits
 * until the page shows what it is for; a page that does not is an {@link AssertionError}.
 */
final class ConsoleWalk {

    private static final double SOON = 60_000;

    private final Screen screen;
    private final Page page;
    private final String user;
    private final String password;

    ConsoleWalk(Screen screen, String user, String password) {
        this.screen = screen;
        this.page = screen.page();
        this.user = user;
        this.password = password;
    }

    /** A wrong password is refused in words, the right one opens the workbench. */
    void signsIn() {
        open("/login");
        fill("login-name", user);
        fill("login-password", password + "-wrong");
        click("login-enter");
        assertThat(part("login-wrong")).isVisible();
        picture("login");
        fill("login-password", password);
        click("login-enter");
        assertThat(part("session-menu")).isVisible();
    }

    /** Volumes, a curve, lights of all departments' flows and the first steps. */
    void seesTheWorkbench(String... departments) {
        open("/");
        assertThat(part("volumes")).isVisible();
        for (String department : departments) {
            assertThat(part("health")).containsText(department);
        }
        assertThat(part("health")).containsText("运行中");
        assertThat(part("getting-started").locator("li").first()).isVisible();
        picture("workbench");
    }

    /** Finds a resource by a word of its title and opens it. */
    void findsInTheCatalogue(String word, String resource) {
        open("/catalog");
        fill("catalogue-find", word);
        part("catalogue-find").press("Enter");
        Locator link = part("table-resources").locator("a[href='/catalog/" + resource + "']");
        assertThat(link).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*[?&]q=.*"));
        picture("catalogue");
        link.click();
        assertThat(part("overview")).isVisible();
    }

    /** Every tab of a resource has something to show; the items are there by title and by name. */
    void readsTheResource(String resource, Map<String, String> titleOfItem) {
        open("/catalog/" + resource);
        tab("items", part("table-items").locator("tbody tr").first());
        titleOfItem.forEach((item, title) -> assertThat(
                        part("table-items").locator("tbody tr").filter(having(item)))
                .containsText(title));
        tab("access", part("access"));
        tab("usage", part("table-subscriptions").locator("tbody tr").first());
        tab("flow", part("flow-picture"));
        tab("versions", page.locator(".el-timeline-item").first());
        page.reload();
        assertThat(page.locator(".el-timeline-item").first()).isVisible();
    }

    /** The live list, then one exchange that runs: its picture with a rate, its figures and its curve. */
    void watchesTheExchange(String exchange) {
        open("/exchanges");
        Locator link = page.locator("a[href='/exchanges/" + exchange + "']");
        Locator row = part("table-exchanges").locator("tbody tr").filter(new Locator.FilterOptions().setHas(link));
        assertThat(row).containsText("运行中");
        assertThat(part("age-stamp")).isVisible();
        picture("exchanges");
        row.locator(link).click();
        assertThat(part("flow-picture"))
                .containsText(
                        Pattern.compile("(0\\.[1-9]|[1-9][\\d.]*) 条/秒"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(SOON));
        assertThat(part("flow-picture")).containsText("运行中");
        assertThat(part("throughput-chart").locator("canvas")).isVisible();
        picture("exchange");
    }

    /** A record that waits in quarantine says what is wrong with it, in words. */
    void findsInQuarantine(String resource, String key, String reason) {
        open("/quarantine?resource=" + resource);
        assertThat(part("quarantine-groups")).containsText(reason);
        assertThat(waiting(key)).containsText(reason);
        picture("quarantine");
    }

    /** Gives one item of a record that waits a value that is still wrong, and is told so; then the right one. */
    void completes(String key, String item, String stillWrong, String right) {
        waiting(key).locator(".el-button--primary").click();
        fill("value-" + item, stillWrong);
        click("complete-send");
        assertThat(part("still-wrong")).isVisible();
        picture("quarantine-still-wrong");
        fill("value-" + item, right);
        picture("quarantine-complete");
        click("complete-send");
        assertThat(part("complete-drawer")).isHidden();
        assertThat(waiting(key)).hasCount(0);
    }

    /** Discards a record that waits, with a reason; it is then found among the discarded ones. */
    void discards(String key, String reason) {
        waiting(key).locator(".el-button--danger").click();
        part("discard-reason").fill(reason);
        picture("quarantine-discard");
        click("discard-send");
        assertThat(waiting(key)).hasCount(0);
        page.getByText("已作废", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(waiting(key)).isVisible();
    }

    private Locator waiting(String key) {
        return part("table-quarantine").locator("tbody tr").filter(having(key));
    }

    /** Asks a base library for one key, first masked, then in plain; codes are told by their meaning. */
    void asksTheLibrary(String library, String key, String purpose, String... told) {
        open("/libraries?library=" + library);
        fill("library-key", key);
        fill("library-purpose", purpose);
        click("library-ask");
        for (String each : told) {
            assertThat(part("facts")).containsText(each);
        }
        assertThat(part("library-query")).not().containsText(key);
        picture("library");
        click("library-plain");
        assertThat(part("library-query")).containsText(key);
    }

    /** The hops of one record; its key stays out of every address. */
    void tracesARecord(String resource, String key, String... hops) {
        open("/trace?resource=" + resource);
        fill("trace-key", key);
        click("trace-find");
        for (String hop : hops) {
            assertThat(part("hops")).containsText(hop);
        }
        assertThat(page).not().hasURL(Pattern.compile(".*" + Pattern.quote(key) + ".*"));
        picture("trace");
    }

    /** Reads of a failed exchange on the workbench and says that the failure is known. */
    void acknowledges(String exchange) {
        open("/");
        Locator bulletin =
                page.locator(".bulletins li").filter(having(exchange)).first();
        assertThat(bulletin).containsText("任务异常");
        assertThat(part("health")).containsText("异常");
        picture("bulletin");
        bulletin.getByText("知悉", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".bulletins")).containsText(user + " 已知悉");
    }

    /** Bulletins, shortcuts and the other language, which is remembered. */
    void usesTheHeader() {
        open("/");
        click("bulletin-bell");
        page.keyboard().press("Escape");
        page.locator("h1").first().click();
        page.keyboard().press("g");
        page.keyboard().press("e");
        assertThat(page).hasURL(Pattern.compile(".*/exchanges$"));
        click("language-en");
        assertThat(page.locator("h1").first()).hasText("Exchanges");
        page.reload();
        assertThat(page.locator("h1").first()).hasText("Exchanges");
        picture("english");
        click("language-zh");
    }

    /** An address that leads nowhere says so. */
    void getsLost() {
        open("/nowhere/at/all");
        assertThat(part("fault-page")).isVisible();
        picture("404");
    }

    void signsOut() {
        click("session-menu");
        click("sign-out");
        assertThat(part("login-enter")).isVisible();
    }

    private void tab(String name, Locator shown) {
        click("tab-" + name);
        assertThat(shown).isVisible();
        picture("resource-" + name);
    }

    private void open(String path) {
        screen.open(path);
    }

    private Locator part(String testId) {
        return screen.part(testId);
    }

    private void click(String testId) {
        screen.click(testId);
    }

    private void fill(String testId, String text) {
        screen.fill(testId, text);
    }

    private void picture(String name) {
        screen.picture(name);
    }
}
