package govbus.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import govbus.city.City;
import java.util.regex.Pattern;

/** Verifications, disputes and demands on the pages, as the consumer, the provider and the authority see them. */
final class ComplaintWalk implements AutoCloseable {
    private final OfficeWalk office;
    private final Screen screen;
    private final Page page;

    ComplaintWalk(City city) {
        office = new OfficeWalk(city);
        screen = office.screen();
        page = office.page();
    }

    void signsInAs(String role) {
        office.signsInAs(role);
    }

    /** An empty form is told at each field what is missing; the filled one becomes a case. */
    String demands(String subject, String item, String reason) {
        screen.open("/complaints?kind=demands");
        screen.click("complain");
        screen.click("complaint-send");
        assertThat(page.locator(".el-dialog .el-form-item__error")).hasCount(2);
        screen.picture("demand-problems");
        screen.fill("complaint-subject", subject);
        office.finds("complaint-items", item, item);
        screen.fill("complaint-reason", reason);
        return opened("demands");
    }

    /** From the entry that it is about. */
    String disputes(String resource, String subject, String reason) {
        screen.open("/catalog/" + resource);
        screen.click("open-disputes");
        screen.fill("complaint-subject", subject);
        screen.fill("complaint-reason", reason);
        return opened("disputes");
    }

    /** From the entry whose record is wrong. */
    String doubts(String resource, String key, String item, String right, String evidence) {
        screen.open("/catalog/" + resource);
        screen.click("open-verifications");
        screen.fill("complaint-key", key);
        office.chooses(screen.part("complaint-item"), item);
        screen.fill("complaint-suspectedValue", right);
        screen.fill("complaint-evidence", evidence);
        screen.picture("verification-form");
        return opened("verifications");
    }

    private String opened(String kind) {
        screen.click("complaint-send");
        page.waitForURL(Pattern.compile(".*/cases/" + kind + "/.*"));
        office.sees("已提出");
        return page.url().replaceFirst(".*/", "");
    }

    /** The authority finds the demand in its list and gives it to who has the data. */
    void assigns(String demand, String department) {
        office.findsToDo(demand);
        office.seesItsClock("需求分派");
        office.begins("assign");
        office.chooses(screen.part("move-department"), department);
        office.sends();
        office.sees("已分派");
        office.seesItsClock("供需答复");
        screen.picture("demand-assigned");
    }

    /** Who has it answers with an entry. */
    void answers(String demand, String question, String entry) {
        office.findsToDo(demand);
        office.begins("answer");
        office.finds("move-answer", question, entry);
        office.sends();
        office.sees("已答复");
    }

    /** Who asked goes from the answer to the entry, where it can be applied for. */
    void follows(String demand, String entry) {
        office.opens("demands/" + demand);
        screen.picture("demand-answered");
        page.locator("dl.facts a[href='/catalog/" + entry + "']").click();
        assertThat(screen.part("apply")).isVisible();
    }

    void moves(String file, String move, String reason, String state) {
        moves(file, move, reason, null, state);
    }

    void moves(String file, String move, String reason, String basis, String state) {
        office.opens(file);
        office.moves(move, reason, basis);
        office.sees(state);
    }

    void clockRuns(String rule) {
        office.seesItsClock(rule);
    }

    /** The whole way stands in the time line, with every reason. */
    void reads(String file, String picture, String... words) {
        office.opens(file);
        for (String word : words) {
            assertThat(screen.part("time-line")).containsText(word);
        }
        screen.picture(picture);
    }

    /** The head shows that there is something unread; it leads to what it is about and is read then. */
    void readsItsNotice(String words) {
        screen.open("/tasks");
        assertThat(screen.part("notice-count")).isVisible();
        screen.click("notice-bell");
        Locator notice = page.getByTestId("notice-link")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        assertThat(notice).isVisible();
        screen.picture("notice-bell");
        notice.click();
        assertThat(screen.part("apply")).isVisible();
        screen.open("/notices");
        screen.click("notices-all");
        Locator row = screen.part("table-notices")
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        assertThat(row).containsText("已读");
        screen.picture("notices");
    }

    @Override
    public void close() {
        office.close();
    }
}
