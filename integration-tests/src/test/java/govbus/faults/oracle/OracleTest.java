package govbus.faults.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.faults.oracle.Verdict.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OracleTest {
    private static final Sent FIRST = new Sent("push", "K", 1, "one");
    private static final Sent SECOND = new Sent("push", "K", 2, "two");

    @TempDir
    private Path folder;

    private AckLedger ledger;
    private final List<Copy.Effect> effects = new ArrayList<>();
    private final Map<String, Copy.State> rows = new HashMap<>();

    @BeforeEach
    void open() throws Exception {
        ledger = AckLedger.open(folder.resolve("ledger"));
        ledger.attempt(List.of(FIRST));
        ledger.acknowledged(List.of(FIRST));
    }

    private void effect(Sent sent) {
        effects.add(new Copy.Effect(sent.key(), "UPDATE", sent.version(), sent.digest()));
        rows.put(sent.key(), new Copy.State(sent.version(), sent.digest()));
    }

    private Verdict verdict() throws Exception {
        return Oracle.judge(ledger.read(), List.of(new Copy("push", "credit", effects, rows, true)));
    }

    @Test
    void whatWasAcknowledgedAndArrivedIsValid() throws Exception {
        effect(FIRST);
        assertThat(verdict().valid()).isTrue();
        assertThat(verdict().ok()).isOne();
    }

    @Test
    void whatWasAcknowledgedAndDidNotArriveIsLost() throws Exception {
        assertThat(verdict().of(Kind.LOST)).isOne();
    }

    @Test
    void anOlderVersionMayBePassedOverForANewerOne() throws Exception {
        ledger.attempt(List.of(SECOND));
        ledger.acknowledged(List.of(SECOND));
        effect(SECOND);
        assertThat(verdict().valid()).isTrue();
    }

    @Test
    void anOlderVersionAfterANewerOneIsReordered() throws Exception {
        ledger.attempt(List.of(SECOND));
        ledger.acknowledged(List.of(SECOND));
        effect(SECOND);
        effect(FIRST);
        assertThat(verdict().of(Kind.REORDERED)).isOne();
        assertThat(verdict().of(Kind.STATE_DIFFERS)).isOne();
    }

    @Test
    void whatArrivesWithoutAnAcknowledgementIsNeitherLostNorUnexpected() throws Exception {
        ledger.attempt(List.of(SECOND));
        effect(FIRST);
        effect(SECOND);
        assertThat(verdict().valid()).isTrue();
    }

    @Test
    void theSameVersionTwiceIsDuplicated() throws Exception {
        effect(FIRST);
        effect(FIRST);
        assertThat(verdict().of(Kind.DUPLICATED)).isOne();
    }

    @Test
    void whatNobodySentIsUnexpectedAndWhatIsChangedOnTheWayIsCorrupt() throws Exception {
        effect(FIRST);
        effect(new Sent("push", "OTHER", 1, "x"));
        effects.add(new Copy.Effect("K", "UPDATE", 1, "0"));
        assertThat(verdict().of(Kind.UNEXPECTED)).isOne();
        assertThat(verdict().of(Kind.CORRUPT)).isOne();
    }

    @Test
    void aRowThatIsChangedPastTheTriggerIsAStateDifference() throws Exception {
        effect(FIRST);
        rows.put("K", new Copy.State(1, "0"));
        assertThat(verdict().of(Kind.STATE_DIFFERS)).isOne();
    }
}
