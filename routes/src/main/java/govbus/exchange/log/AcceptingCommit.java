package govbus.exchange.log;

import govbus.adapter.Accepted;
import govbus.adapter.Position;
import govbus.exchange.Batch;
import govbus.ledger.Entry;
import govbus.ledger.Ledger;
import govbus.quality.Quarantine;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one commit of acceptance: batches, receipts, idempotency keys, source positions, quarantine and ledger lines of a
 * whole group, or nothing of it.
 */
@Component
class AcceptingCommit {

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final Admission admission;
    private final Completions completions;
    private final QualityLimits limits;
    private final BatchWriter writer;
    private final Receipts receipts;
    private final Quarantine quarantine;
    private final Ledger ledger;

    AcceptingCommit(
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            Admission admission,
            Completions completions,
            QualityLimits limits,
            BatchWriter writer,
            Receipts receipts,
            Quarantine quarantine,
            Ledger ledger) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.admission = admission;
        this.completions = completions;
        this.limits = limits;
        this.writer = writer;
        this.receipts = receipts;
        this.quarantine = quarantine;
        this.ledger = ledger;
    }

    /** Either accepted, or refused for a reason of its own. */
    record Answer(Accepted accepted, RuntimeException refusal) {}

    /** Answers in the order of the intakes, and the batches that are in the log now, a list a lane. */
    record Result(List<Answer> answers, List<List<Batch>> batches) {}

    Result accept(List<Intake> intakes) {
        return transaction.execute(status -> inTransaction(intakes));
    }

    private Result inTransaction(List<Intake> intakes) {
        List<Draft> drafts = intakes.stream().map(Draft::new).toList();
        List<Entry> entries = new ArrayList<>();
        limits.refuseStopped(drafts);
        admission.admit(drafts.stream().filter(draft -> draft.answer() == null).toList());
        completions.admit(drafts, entries);
        List<Draft> admitted =
                drafts.stream().filter(draft -> draft.answer() == null).toList();
        List<List<Batch>> batches = writer.write(admitted, entries);
        for (Draft draft : admitted) {
            keepRejected(draft, entries);
        }
        receipts.write(admitted);
        storePositions(admitted);
        limits.judge(admitted);
        ledger.write(entries);
        return new Result(drafts.stream().map(Draft::answerOrAccepted).toList(), batches);
    }

    private void keepRejected(Draft draft, List<Entry> entries) {
        Intake intake = draft.intake();
        int rejected = intake.verdict().rejected().size();
        if (rejected > 0) {
            quarantine.keep(
                    intake.resource(),
                    intake.source(),
                    draft.receipt(),
                    intake.verdict(),
                    Followed.of(intake.resource(), intake.verdict()));
            entries.add(writer.quarantined(draft));
        }
    }

    private void storePositions(List<Draft> drafts) {
        List<Object[]> positions = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.intake().mark() instanceof Position position) {
                positions.add(new Object[] {draft.intake().positionName(), position.lane(), position.value()});
            }
        }
        if (!positions.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into exchange.source_position (source, lane, value) values (?, ?, ?)
                    on conflict (source, lane) do update set value = excluded.value, at = now()
                    """, positions);
        }
    }
}
