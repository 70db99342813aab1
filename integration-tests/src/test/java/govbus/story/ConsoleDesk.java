package govbus.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static govbus.story.Screen.having;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** An operator who mends what went wrong, in the console: completes, replays, reconciles, heals, resumes and traces. */
final class ConsoleDesk {

    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(60_000);

    private final Screen screen;
    private final Page page;

    ConsoleDesk(Screen screen) {
        this.screen = screen;
        this.page = screen.page();
    }

    private void choosesTheGroup(String resource, String title, String rule) {
        screen.open("/quarantine?resource=" + resource);
        screen.part("quarantine-groups")
                .locator("button")
                .filter(having(title))
                .filter(having(rule))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile(".*[?&]rule=.*"));
    }

    /** Types values into an item's column from its first row downwards, by keyboard alone, and sends them. */
    void completesInTheGrid(
            String resource, String title, String rule, String item, List<String> values, String... outcomes) {
        choosesTheGroup(resource, title, rule);
        screen.click("open-grid");
        Locator first = screen.part("grid")
                .locator("input[data-testid$='-" + item + "']")
                .first();
        first.click();
        for (String value : values) {
            page.keyboard().press("Control+a");
            page.keyboard().type(value);
            page.keyboard().press("Enter");
        }
        screen.picture("grid");
        first.click();
        page.keyboard().press("Control+Enter");
        for (String outcome : outcomes) {
            assertThat(screen.part("grid-summary")).containsText(outcome, SOON);
        }
        screen.picture("grid-sent");
    }

    /** Downloads a group, changes one word in it as somebody does in a spreadsheet, and sends the file back. */
    void returnsTheFile(String resource, String title, String rule, String wrong, String right, String outcome)
            throws IOException {
        choosesTheGroup(resource, title, rule);
        screen.click("file-menu");
        Download download = page.waitForDownload(() -> screen.click("file-download"));
        String file = Files.readString(download.path(), StandardCharsets.UTF_8);
        Path corrected = Files.createTempFile("corrected", ".csv");
        Files.writeString(corrected, file.replaceAll(wrong, right), StandardCharsets.UTF_8);
        screen.click("file-menu");
        screen.click("file-upload");
        screen.part("returned-file").setInputFiles(corrected);
        screen.click("return-send");
        assertThat(screen.part("return-result")).containsText(outcome, SOON);
        screen.picture("returned-file");
    }

    /** Replays everything that is parked of a subscription; the counts are told before, every result after. */
    void replays(String subscription, String title, int count) {
        screen.open("/replays?subscription=" + subscription);
        assertThat(screen.part("parked-groups")).containsText(title);
        assertThat(screen.part("table-parked").locator("tbody tr").first()).isVisible();
        screen.picture("replays");
        screen.click("parked-replay");
        assertThat(screen.part("replay-preview")).containsText("将重放 " + count + " 条");
        screen.picture("replay-preview");
        screen.click("replay-start");
        assertThat(page.locator("h1").first()).containsText("已完成", SOON);
        assertThat(screen.part("replay-progress")).containsText("已交付 " + count);
        assertThat(screen.part("table-replay-results").locator("tbody tr").filter(having("已交付")))
                .hasCount(count);
        screen.picture("replay");
    }

    /** Has a subject compared and reads what is found. */
    void reconciles(String subject, String state) {
        screen.open("/reconciliations");
        screen.part("table-reconciliations")
                .locator("a[href='/reconciliations/" + subject + "']")
                .first()
                .click();
        screen.click("reconcile-now");
        assertThat(page.locator("h1").first()).containsText(state, SOON);
        assertThat(screen.part("window-strip")).isVisible();
        screen.picture("reconciliation-" + subject);
    }

    /** Sees what was expected and found of a differing key, and heals everything. */
    void heals(String expected, String found, int count) {
        Locator table = screen.part("table-differences");
        assertThat(table).containsText(expected);
        assertThat(table).containsText(found);
        table.scrollIntoViewIfNeeded();
        screen.picture("differences");
        screen.click("heal");
        screen.fill("heal-reason", "有人误改目标库，双方确认恢复");
        screen.picture("heal");
        screen.click("heal-send");
        assertThat(screen.part("heal-result")).containsText("已修复 " + count + " 条", SOON);
        assertThat(page.locator("h1").first()).containsText("一致", SOON);
    }

    /** Lets a source go on that was stopped for bad records. */
    void resumes(String source) {
        screen.open("/exchanges/" + source);
        assertThat(screen.part("stopped")).isVisible();
        screen.picture("exchange-stopped");
        screen.fill("resume-reason", "部门已更正导出程序");
        screen.click("resume");
        assertThat(screen.part("stopped")).isHidden();
    }

    /** Follows a receipt: every hop by its word. */
    void tracesAReceipt(String receipt, String... words) {
        screen.open("/trace?receipt=" + receipt);
        for (String word : words) {
            assertThat(screen.part("way")).containsText(word, SOON);
        }
        screen.picture("trace-receipt");
    }

    /** Follows one key, which stays out of the address. */
    void tracesAKey(String resource, String key, String... words) {
        screen.open("/trace?resource=" + resource);
        screen.fill("trace-key", key);
        screen.click("trace-find");
        for (String word : words) {
            assertThat(screen.part("way")).containsText(word, SOON);
        }
        screen.picture("trace-key");
    }

    /** How full disk and memory are. */
    void looksAtTheLimits() {
        screen.open("/limits");
        assertThat(screen.part("limit-disk")).containsText("%");
        assertThat(screen.part("limit-heap")).containsText("%");
        screen.picture("limits");
    }
}
