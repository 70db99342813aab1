package govbus.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A person who walks through the console in a browser, page by page, and keeps a picture of each. Every method waits
 * until the page shows what it is for; a page that does not is an {@link AssertionError}.
 */
public final class ConsoleWalk implements AutoCloseable {

    private static final Path BROWSER = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final double SOON = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final String baseUrl;
    private final String user;
    private final String password;
    private final Path pictures;
    private final List<String> complaints = new ArrayList<>();

    /** @param baseUrl where the console is served, {@code http://localhost:8080} */
    public ConsoleWalk(String baseUrl, String user, String password, Path pictures) {
        this.baseUrl = baseUrl;
        this.user = user;
        this.password = password;
        this.pictures = pictures;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(BROWSER)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("zh-CN"));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::listen);
    }

    /** Whether there are a browser and a console to walk through; says on the way what is missing. */
    static boolean isPossible() {
        if (!Files.isExecutable(BROWSER)) {
            System.err.println("The console is not walked through: no browser at " + BROWSER
                    + " (expected: Chromium; set CHROMIUM to its path)");
            return false;
        }
        if (ConsoleWalk.class.getResource("/static/index.html") == null) {
            System.err.println("The console is not walked through: it was not built"
                    + " (expected: Node.js 20 or newer, and no -Dconsole.skip)");
            return false;
        }
        return true;
    }

    /** A refused call is shown on the page and is no complaint; anything else that the browser calls an error is. */
    private void listen(ConsoleMessage message) {
        if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    /** A wrong password is refused in words, the right one opens the workbench. */
    public void signsIn() {
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
    public void seesTheWorkbench(String... departments) {
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
    public void findsInTheCatalogue(String word, String resource) {
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
    public void readsTheResource(String resource, Map<String, String> titleOfItem) {
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
    public void watchesTheExchange(String exchange) {
        open("/exchanges");
        Locator row = part("table-exchanges").locator("tbody tr").filter(having(exchange));
        assertThat(row).containsText("运行中");
        assertThat(part("age-stamp")).isVisible();
        picture("exchanges");
        row.locator("a[href='/exchanges/" + exchange + "']").click();
        assertThat(part("flow-picture"))
                .containsText(
                        Pattern.compile("(0\\.[1-9]|[1-9][\\d.]*) 条/秒"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(SOON));
        assertThat(part("flow-picture")).containsText("运行中");
        assertThat(part("throughput-chart").locator("canvas")).isVisible();
        picture("exchange");
    }

    /** A record that waits in quarantine says what is wrong with it, in words. */
    public void findsInQuarantine(String resource, String key, String reason) {
        open("/quarantine?resource=" + resource);
        assertThat(part("quarantine-groups")).containsText(reason);
        assertThat(waiting(key)).containsText(reason);
        picture("quarantine");
    }

    /** Gives one item of a record that waits a value that is still wrong, and is told so; then the right one. */
    public void completes(String key, String item, String stillWrong, String right) {
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
    public void discards(String key, String reason) {
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

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Asks a base library for one key, first masked, then in plain; codes are told by their meaning. */
    public void asksTheLibrary(String library, String key, String purpose, String... told) {
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
    public void tracesARecord(String resource, String key, String... hops) {
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
    public void acknowledges(String exchange) {
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
    public void usesTheHeader() {
        open("/");
        click("bell");
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
    public void getsLost() {
        open("/nowhere/at/all");
        assertThat(part("fault-page")).isVisible();
        picture("404");
    }

    public void signsOut() {
        click("session-menu");
        click("sign-out");
        assertThat(part("login-enter")).isVisible();
    }

    /** What scripts threw on the way; an orderly console throws nothing. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private void open(String path) {
        page.navigate(baseUrl + path);
    }

    private Locator part(String testId) {
        return page.getByTestId(testId).first();
    }

    private void click(String testId) {
        part(testId).click();
    }

    /** The mark sits on the field itself or, with some components, around it. */
    private void fill(String testId, String text) {
        Locator field = page.locator("input[data-testid='" + testId + "'], [data-testid='" + testId + "'] input");
        field.first().fill(text);
    }

    private void tab(String name, Locator shown) {
        click("tab-" + name);
        assertThat(shown).isVisible();
        picture("resource-" + name);
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve("console-" + name + ".png")));
    }
}
