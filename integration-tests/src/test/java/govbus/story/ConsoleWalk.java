package govbus.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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
    public void seesTheWorkbench() {
        open("/");
        assertThat(part("volumes")).isVisible();
        assertThat(part("health").locator("tbody tr").first()).isVisible();
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

    /** Every tab of a resource has something to show. */
    public void readsTheResource(String resource) {
        open("/catalog/" + resource);
        tab("items", part("table-items").locator("tbody tr").first());
        tab("access", part("access"));
        tab("usage", part("table-subscriptions"));
        tab("flow", part("flow-picture"));
        tab("versions", page.locator(".el-timeline-item").first());
    }

    /** The live list, trouble first, then one exchange with its picture and figures. */
    public void watchesTheExchanges(String exchange) {
        open("/exchanges");
        Locator link = part("table-exchanges").locator("a[href='/exchanges/" + exchange + "']");
        assertThat(link).isVisible();
        assertThat(part("age-stamp")).isVisible();
        picture("exchanges");
        link.click();
        assertThat(part("flow-picture")).isVisible();
        assertThat(part("throughput-chart")).isVisible();
        picture("exchange");
    }

    /** Quarantine opens with its groups, empty or not. */
    public void looksIntoQuarantine() {
        open("/quarantine");
        assertThat(part("quarantine-groups")).isVisible();
        assertThat(part("table-quarantine")).isVisible();
        picture("quarantine");
    }

    /** Completes the first waiting record by giving one item its right value. */
    public void completesTheFirstRecord(String item, String value) {
        looksIntoQuarantine();
        part("table-quarantine").locator("tbody .el-button--primary").first().click();
        fill("value-" + item, value);
        picture("quarantine-complete");
        click("complete-send");
        assertThat(part("complete-drawer")).isHidden();
    }

    /** Asks a base library for one key, first masked, then in plain. */
    public void asksTheLibrary(String library, String key, String purpose) {
        open("/libraries?library=" + library);
        fill("library-key", key);
        fill("library-purpose", purpose);
        click("library-ask");
        assertThat(part("facts").locator("tbody tr").first()).isVisible();
        picture("library");
        click("library-plain");
        assertThat(part("library-query")).containsText(key);
    }

    /** The hops of one record. */
    public void tracesARecord(String resource, String key) {
        open("/trace?resource=" + resource);
        fill("trace-key", key);
        click("trace-find");
        assertThat(part("hops").locator("li").first()).isVisible();
        picture("trace");
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
