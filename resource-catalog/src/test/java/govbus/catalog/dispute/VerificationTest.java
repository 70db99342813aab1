package govbus.catalog.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.catalog.Manifests;
import govbus.catalog.Refusal;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseDesk;
import govbus.catalog.casework.Party;
import govbus.catalog.registry.TestDatabase;
import govbus.catalog.registry.TestNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final Party LAND = new Party("land", "land", true, false, false, false);
    private static final Party CREDIT = new Party("credit", "credit", true, false, false, false);

    private TestNode node;

    @BeforeEach
    void start() throws Exception {
        node = new TestNode(TestDatabase.fresh(), Map.of());
        node.apply(Manifests.ALL);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private String raise() {
        return node.bean(Verifications.class)
                .raise(new Verifications.Doubt(
                        "land/parcel", "P-1", "zl", "北京路1号", "北京路2号", "现场核对", "credit", "credit"));
    }

    @Test
    void aDoubtRunsItsClockUntilTheProviderHasAnswered() {
        String number = raise();
        Verification raised = node.bean(Verifications.class).get(number);
        assertThat(number).matches("vr-\\d{8}-0001");
        assertThat(raised.state()).isEqualTo("raised");
        assertThat(raised.deadline()).isNotNull();

        CaseDesk desk = node.bean(CaseDesk.class);
        VerificationDesk procedure = node.bean(VerificationDesk.class);
        assertThatThrownBy(() -> desk.move(procedure, number, Asked.because("correct", "x"), CREDIT, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("提供部门");
        assertThatThrownBy(() -> desk.move(procedure, number, Asked.plain("correct"), LAND, null))
                .isInstanceOf(Refusal.class);
        desk.move(procedure, number, Asked.because("correct", "已按档案更正"), LAND, null);
        desk.move(procedure, number, Asked.plain("feed-back"), LAND, null);
        Verification answered = node.bean(Verifications.class).get(number);
        assertThat(answered.outcome()).isEqualTo("corrected");
        assertThat(answered.answer()).isEqualTo("已按档案更正");
        assertThat(answered.deadline()).isNull();
        assertThatThrownBy(() -> desk.move(procedure, number, Asked.plain("accept"), LAND, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("close");
    }

    @Test
    void nothingIsRaisedAboutWhatDoesNotExistAndAllMistakesAreTold() {
        Verifications desk = node.bean(Verifications.class);
        assertThatThrownBy(() -> desk.raise(
                        new Verifications.Doubt("land/parcel", " ", "nothing", null, null, null, "credit", "li")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                (java.util.List<?>) refusal.details().get("errors"))
                        .hasSize(3));
    }
}
