package govbus.library.correction;

import static govbus.library.LibraryBench.at;
import static govbus.library.LibraryBench.changes;
import static govbus.library.LibraryBench.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import govbus.Resources;
import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.dispute.Verification;
import govbus.catalog.dispute.VerificationClosed;
import govbus.catalog.dispute.Verifications;
import govbus.library.Decisions;
import govbus.library.LibraryBench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a person does about a conflict, on a real library. */
class CorrectionDeskTest {

    private static final String POLICE = "police/resident";
    private static final String FUND = "housing-fund/account";
    private static final String ZHANG = "11010519491231002X";

    private final List<Verifications.Doubt> raised = new ArrayList<>();
    private Library library;
    private LibraryBench bench;
    private ConflictStore conflicts;
    private DecisionBook book;
    private CorrectionDesk desk;

    @BeforeEach
    void open() {
        String name = "people-" + UUID.randomUUID().toString().substring(0, 8);
        library = new Library(
                name,
                "人口",
                ItemType.CITIZEN_ID,
                Map.of(POLICE, "id", FUND, "holder"),
                List.of(new Library.Fact(
                        "name",
                        "姓名",
                        "police",
                        false,
                        Library.Rule.PRECEDENCE,
                        2,
                        Library.Compare.NAME,
                        false,
                        List.of(new Library.Origin(POLICE, "xm"), new Library.Origin(FUND, "name")))));
        bench = new LibraryBench(
                library,
                List.of(
                        Resources.of(
                                POLICE,
                                1,
                                List.of(
                                        Resources.item("id", ItemType.CITIZEN_ID, true),
                                        Resources.item("xm", ItemType.TEXT, false))),
                        Resources.of(
                                FUND,
                                1,
                                List.of(
                                        Resources.item("number", ItemType.TEXT, true),
                                        Resources.item("holder", ItemType.CITIZEN_ID, true),
                                        Resources.item("name", ItemType.TEXT, false)))));
        conflicts = new ConflictStore(bench.jdbc(), JsonMapper.shared());
        book = new DecisionBook(bench.jdbc());
        desk = new CorrectionDesk(conflicts, book, bench.get(Decisions.class), bench.golden(), new Clerk());
        bench.hear(POLICE, says(at(0), ZHANG, "张伟"));
        bench.hear(FUND, says(at(1), "A-1", ZHANG, "张炜"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** Takes every doubt down. */
    private final class Clerk implements Verifications {
        @Override
        public String raise(Doubt doubt) {
            raised.add(doubt);
            return "vr-" + raised.size();
        }

        @Override
        public Verification get(String number) {
            return new Verification(number, "raised", FUND, "A-1", "name", null, null, null);
        }
    }

    private Conflict conflict() {
        return conflicts.of(library.name(), ZHANG).get(0);
    }

    private void inTransaction(Runnable work) {
        bench.get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    private void decide(String resource, String note) {
        inTransaction(
                () -> desk.decide(library, conflict().id(), new CorrectionDesk.Order(resource, note, null), "zhao"));
    }

    @Test
    void aDecisionMakesTheChosenWordGoldenAndStaysWhenSourcesSpeakAgain() {
        assertThat(bench.values(ZHANG)).containsEntry("name", "张伟");

        decide(FUND, "凭身份证复印件");

        assertThat(bench.values(ZHANG)).containsEntry("name", "张炜");
        assertThat(conflict().state()).isEqualTo("decided");
        bench.hear(POLICE, changes(at(2), ZHANG, "张卫"));
        assertThat(bench.values(ZHANG)).containsEntry("name", "张炜");
    }

    @Test
    void aDecisionThatIsTakenBackLeavesTheChoiceToTheRuleAndBothStandInTheBook() {
        decide(FUND, "凭身份证复印件");

        inTransaction(
                () -> desk.revoke(library, conflict().id(), new CorrectionDesk.Order(null, "复印件系伪造", null), "qian"));

        assertThat(bench.values(ZHANG)).containsEntry("name", "张伟");
        assertThat(conflict().state()).isEqualTo("open");
        assertThat(book.of(library.name(), ZHANG)).singleElement().satisfies(decision -> {
            assertThat(decision.by()).isEqualTo("zhao");
            assertThat(decision.revokedBy()).isEqualTo("qian");
            assertThat(decision.revokedNote()).isEqualTo("复印件系伪造");
        });
    }

    @Test
    void whatIsSentBackAsksTheSourceAboutItsOwnRecordAndItem() {
        inTransaction(
                () -> desk.sendBack(library, conflict().id(), new CorrectionDesk.Order(FUND, "与户籍不符", null), "zhao"));

        assertThat(raised)
                .containsExactly(new Verifications.Doubt(
                        FUND, "A-1", "name", "张炜", "张伟", "与户籍不符", "library/" + library.name(), "zhao"));
        assertThat(conflict().state()).isEqualTo("sent-back");
        assertThat(conflict().verification()).isEqualTo("vr-1");
    }

    @Test
    void whenTheSourceCorrectsTheConflictClosesItself() {
        inTransaction(
                () -> desk.sendBack(library, conflict().id(), new CorrectionDesk.Order(FUND, "与户籍不符", null), "zhao"));
        desk.closed(new VerificationClosed("vr-1", FUND, "A-1", "name", "corrected", "已改", "library/x"));
        assertThat(conflict().state()).isEqualTo("sent-back");

        bench.hear(FUND, changes(at(5), "A-1", ZHANG, "张 伟"));

        assertThat(conflict().state()).isEqualTo("settled");
    }

    @Test
    void aSourceThatStandsByItsWordGivesTheConflictBackToAPerson() {
        inTransaction(
                () -> desk.sendBack(library, conflict().id(), new CorrectionDesk.Order(FUND, "与户籍不符", null), "zhao"));

        desk.closed(new VerificationClosed("vr-1", FUND, "A-1", "name", "confirmed-correct", "与申请表一致", "library/x"));

        assertThat(conflict().state()).isEqualTo("open");
        assertThat(conflict().note()).contains("与申请表一致");
    }

    @Test
    void aDecisionNeedsAReasonAndASourceThatSpokeAndBothAreToldAtOnce() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> decide("land/parcel", " "));

        assertThat(refusal.code()).isEqualTo(RefusalCode.QUERY_INVALID);
        assertThat(refusal.details().toString()).contains("/note", "/resource", POLICE, FUND);
        assertThat(bench.values(ZHANG)).containsEntry("name", "张伟");
    }
}
