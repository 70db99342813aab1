package govbus.exchange.collect;

import govbus.adapter.Accepted;
import govbus.adapter.Rows;
import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.exchange.log.ExchangeLog;
import govbus.exchange.log.Intake;
import govbus.exchange.log.Superseded;
import govbus.exchange.watch.Flows;
import govbus.quality.Gates;
import govbus.quality.Reentry;
import govbus.quality.Verdict;
import java.util.List;
import org.springframework.stereotype.Component;

/** Completed records come in again: through the same gate, into the same log, once. */
@Component
class CompletedRecords implements Reentry {

    private final Catalog catalog;
    private final Gates gates;
    private final ExchangeLog log;
    private final Flows flows;

    CompletedRecords(Catalog catalog, Gates gates, ExchangeLog log, Flows flows) {
        this.catalog = catalog;
        this.gates = gates;
        this.log = log;
        this.flows = flows;
    }

    @Override
    public Answer reenter(Completed completed, String by) {
        Resource resource = catalog.current()
                .resource(completed.resource())
                .orElseThrow(() -> new Refusal(RefusalCode.RESOURCE_UNKNOWN, completed.resource()));
        Verdict verdict = gates.of(resource).check(new Rows(completed.columns(), List.of(completed.row()), null));
        if (!verdict.rejected().isEmpty()) {
            // Still wrong: answered, not quarantined a second time, since it waits there already.
            return new Answer(Result.STILL_WRONG, null, verdict.problems());
        }
        String source = completed.source();
        Intake.Completes completes = new Intake.Completes(completed.id(), by);
        try {
            Accepted accepted =
                    log.accept(new Intake(resource, source, source, null, by, null, null, verdict, completes));
            flows.accepted(source, accepted);
            return new Answer(Result.COMPLETED, accepted.receipt(), List.of());
        } catch (Superseded superseded) {
            return new Answer(
                    superseded.newer() == null ? Result.DECIDED : Result.SUPERSEDED, superseded.newer(), List.of());
        }
    }
}
