package govbus.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static govbus.story.Screen.having;

import com.microsoft.playwright.Page;
import govbus.city.City;
import java.util.regex.Pattern;

/** The people of a use request in the console, one after the other in one browser: who asks, reviews, grants, revokes. */
final class RequestWalk implements AutoCloseable {
    private final OfficeWalk office;
    private final Screen screen;
    private final Page page;

    RequestWalk(City city) {
        office = new OfficeWalk(city);
        screen = office.screen();
        page = office.page();
    }

    void signsInAs(String role) {
        office.signsInAs(role);
    }

    /** An empty form is told everything at once; the filled one becomes a request, whose number is answered. */
    String asksFor(String resource, String department, String connection, String table) {
        screen.open("/catalog/" + resource);
        screen.click("apply");
        screen.click("form-send");
        assertThat(screen.part("form-problems")).containsText("处问题");
        screen.picture("request-problems");
        office.chooses(screen.part("form-department"), department);
        screen.click("item-code");
        screen.click("item-keeper");
        screen.fill("form-purpose", "信用核查");
        screen.fill("form-basis", "《社会信用条例》");
        screen.fill("form-scenario", "年度核查");
        office.chooses(screen.part("form-matters"), "提取住房公积金");
        page.keyboard().press("Escape");
        office.chooses(screen.part("form-connection"), connection);
        screen.fill("form-table", table);
        page.locator(".el-date-editor input").first().fill("2027-06-30");
        page.keyboard().press("Enter");
        screen.fill("form-person", "王五");
        screen.fill("form-phone", "0512-0000000");
        screen.click("form-commitment");
        assertThat(screen.part("form-problems")).isHidden();
        screen.picture("request-form");
        screen.click("form-send");
        page.waitForURL(Pattern.compile(".*/cases/requests/ur-.*"));
        assertThat(screen.part("time-line")).containsText("提交");
        return page.url().replaceFirst(".*/", "");
    }

    /** Found in the to-do list with its working days, and approved. */
    void approvesForTheDepartment(String number) {
        office.findsToDo(number);
        screen.picture("request-review");
        office.begins("approve-department");
        office.sends();
        office.sees("主管部门审核");
    }

    /** Several are handled at once, after their number has been shown. */
    void passesTogether(String... numbers) {
        screen.open("/tasks");
        for (String number : numbers) {
            office.task(number).locator(".el-checkbox").click();
        }
        screen.click("batch");
        assertThat(screen.part("batch-preview")).containsText("将办理 " + numbers.length + " 项");
        screen.picture("request-batch");
        screen.click("batch-send");
        assertThat(page.locator(".el-message").first()).containsText("已办理 " + numbers.length + " 项");
    }

    /** The provider agrees and has an item masked. */
    void agrees(String number, String item, String mask) {
        office.opens("requests/" + number);
        screen.click("move-agree");
        office.chooses(page.locator("fieldset .line").filter(having(item)).locator(".el-select"), mask);
        screen.picture("request-agree");
        screen.click("move-send");
    }

    void seesItFlow(String number) {
        office.opens("requests/" + number);
        assertThat(screen.part("time-line")).containsText("首次送达");
        office.sees("共享中");
        screen.picture("request-active");
    }

    /** Somebody else acts between the opening and the sending of the refusal: it is shown, then the refusal goes on. */
    void refuses(String number, String reason, Runnable meanwhile) {
        office.opens("requests/" + number);
        screen.click("move-refuse");
        assertThat(screen.part("move-send")).isDisabled();
        screen.fill("move-reason", reason);
        screen.fill("move-basis", "《政务数据共享条例》第二十一条");
        meanwhile.run();
        screen.click("move-send");
        assertThat(screen.part("stale")).containsText("催办");
        screen.picture("request-stale");
        screen.click("stale-again");
        screen.click("move-send");
        office.sees("不同意");
    }

    void readsWhy(String number, String reason) {
        office.opens("requests/" + number);
        assertThat(screen.part("time-line")).containsText(reason);
        screen.picture("request-refused");
    }

    void revokes(String number, String reason) {
        office.opens("requests/" + number);
        screen.click("move-revoke");
        screen.fill("move-reason", reason);
        screen.fill("move-basis", "《政务数据共享条例》");
        screen.click("move-send");
        office.sees("已终止");
        screen.picture("request-revoked");
    }

    @Override
    public void close() {
        office.close();
    }
}
