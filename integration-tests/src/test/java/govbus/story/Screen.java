package govbus.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The console in a real browser, asked with the patience that a busy machine needs: its parts are found by their test
 * marks, and pictures are kept.
 */
final class Screen implements AutoCloseable {

    private static final double PATIENCE = 60_000;
    private static final Path BROWSER = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final String baseUrl;
    private final Path pictures;
    private final List<String> complaints = new ArrayList<>();

    /** @param baseUrl where the console is served, {@code http://localhost:8080} */
    Screen(String baseUrl, Path pictures) {
        this.baseUrl = baseUrl;
        this.pictures = pictures;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(BROWSER)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
        page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setLocale("zh-CN"))
                .newPage();
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
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
        if (Screen.class.getResource("/static/index.html") == null) {
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

    /** What scripts threw on the way; an orderly console throws nothing. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(baseUrl + path);
    }

    Locator part(String testId) {
        return page.getByTestId(testId).first();
    }

    void click(String testId) {
        part(testId).click();
    }

    /** The mark sits on the field itself or, with some components, around it. */
    void fill(String testId, String text) {
        Locator field = page.locator("input[data-testid='" + testId + "'], textarea[data-testid='" + testId
                + "'], [data-testid='" + testId + "'] input");
        field.first().fill(text);
    }

    static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve("console-" + name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
