package govbus.exchange.log;

import com.github.f4b6a3.uuid.UuidCreator;
import govbus.adapter.Accepted;
import govbus.exchange.log.AcceptingCommit.Answer;
import java.util.UUID;

/** An intake while its group is being committed. */
final class Draft {

    private final Intake intake;
    private final UUID receipt = UuidCreator.getTimeOrderedEpoch();
    private Answer answer;

    Draft(Intake intake) {
        this.intake = intake;
    }

    Intake intake() {
        return intake;
    }

    UUID receipt() {
        return receipt;
    }

    /** The answer, when it is known before anything is written; {@code null} otherwise. */
    Answer answer() {
        return answer;
    }

    void repeated(Accepted earlier) {
        answer = new Answer(earlier, null);
    }

    void refused(RuntimeException refusal) {
        answer = new Answer(null, refusal);
    }

    boolean isEmpty() {
        return intake.verdict().good().isEmpty() && intake.verdict().rejected().isEmpty();
    }

    Accepted accepted() {
        return new Accepted(
                receipt,
                intake.verdict().good().size(),
                intake.verdict().rejected().size(),
                0,
                intake.verdict().problems());
    }

    Answer answerOrAccepted() {
        return answer == null ? new Answer(accepted(), null) : answer;
    }
}
