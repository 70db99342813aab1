package govbus.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import govbus.city.City;
import govbus.city.CityAccounts;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** A person of one role who asks, reviews or grants in the console; each has a browser of her own. */
final class RequestWalk implements AutoCloseable {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final Screen screen;
    private final Page page;

    RequestWalk(City city, String role) {
        CityAccounts.User user = city.accounts().users().get(role);
        screen = new Screen(city.url().toString(), Path.of("target", "screenshots"));
        page = screen.page();
        screen.open("/login");
        screen.fill("login-name", user.name());
        screen.fill("login-password", user.password());
        screen.click("login-enter");
        assertThat(screen.part("session-menu")).isVisible();
    }

    /** An empty form is told everything at once; the filled one becomes a request, whose number is answered. */
    String asksFor(String resource, String department, String table) {
        screen.open("/catalog/" + resource);
        screen.click("apply");
        screen.click("form-send");
        assertThat(screen.part("form-problems")).containsText("处问题", SOON);
        screen.picture("request-problems");
        screen.fill("form-department", department);
        page.locator(".items .el-checkbox").first().click();
        page.locator(".items .el-checkbox").nth(1).click();
        screen.fill("form-purpose", "信用核查");
        screen.fill("form-basis", "《社会信用条例》");
        screen.fill("form-scenario", "年度核查");
        page.locator("[data-testid='form-connection'] input, input[data-testid='form-connection']")
                .first()
                .fill(department + "/db");
        page.keyboard().press("Enter");
        screen.fill("form-table", table);
        page.locator(".el-date-editor input").first().fill("2027-06-30");
        page.keyboard().press("Enter");
        screen.fill("form-person", "王五");
        screen.fill("form-phone", "0512-0000000");
        page.locator(".el-checkbox", new Page.LocatorOptions().setHasText("承诺")).click();
        screen.picture("request-form");
        screen.click("form-send");
        page.waitForURL(Pattern.compile(".*/cases/requests/ur-.*"));
        assertThat(screen.part("time-line")).containsText("提交", SOON);
        screen.picture("request-case");
        return page.url().replaceFirst(".*/", "");
    }

    /** Several are handled at once, after their number has been shown. */
    void passesTogether() {
        screen.open("/tasks");
        page.locator(".el-table .el-checkbox").first().click();
        screen.picture("request-tasks");
        screen.click("batch");
        assertThat(screen.part("batch-preview")).containsText("将办理 1 项", SOON);
        screen.picture("request-batch");
        screen.click("batch-send");
        assertThat(page.locator(".el-message").first()).containsText("已办理 1 项", SOON);
    }

    /** The provider finds it in the to-do list with its working days, and agrees. */
    void agreesTo(String number) {
        screen.open("/tasks");
        assertThat(page.locator(".el-table")).containsText("个工作日", SOON);
        screen.open("/cases/requests/" + number);
        screen.click("move-agree");
        screen.picture("request-agree");
        screen.click("move-send");
        assertThat(screen.part("time-line")).containsText("首次送达", SOON);
        screen.picture("request-active");
    }

    /** Pages that are only looked at. */
    void looksAround(String resource) {
        screen.open("/calendar?year=2026");
        assertThat(page.locator(".year")).containsText("班", SOON);
        screen.picture("request-calendar");
        screen.open("/calendar?year=2027");
        assertThat(screen.part("no-notice")).isVisible();
        screen.open("/bulletin");
        assertThat(screen.part("table-bulletin")).containsText("100%", SOON);
        screen.picture("request-bulletin");
        screen.open("/history");
        assertThat(screen.part("table-history")).containsText("同意", SOON);
        screen.picture("request-history");
        screen.open("/complaints?kind=demands");
        screen.click("complain");
        screen.picture("request-demand");
        screen.open("/catalog/" + resource + "?tab=life");
        assertThat(screen.part("tab-life")).isVisible();
        screen.picture("request-life");
    }

    @Override
    public void close() {
        Assertions.assertThat(screen.complaints()).isEmpty();
        screen.close();
    }
}
