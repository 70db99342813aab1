package govbus.exchange.collect;

import govbus.adapter.Accepted;
import govbus.adapter.PushKey;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.exchange.log.ExchangeLog;
import govbus.exchange.log.Intake;
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
    public Accepted reenter(String resourceName, String source, List<String> columns, Row row, long id, String by) {
        Resource resource = catalog.current()
                .resource(resourceName)
                .orElseThrow(() -> new Refusal(RefusalCode.RESOURCE_UNKNOWN, resourceName));
        Verdict verdict = gates.of(resource).check(new Rows(columns, List.of(row), null));
        if (!verdict.rejected().isEmpty()) {
            // Still wrong: answered, not quarantined a second time, since it waits there already.
            return new Accepted(null, 0, 1, 0, verdict.problems());
        }
        PushKey once = new PushKey("quarantine", "completed-" + id, "");
        Accepted accepted = log.accept(new Intake(resource, source, source, null, by, once, null, verdict));
        flows.accepted(source, accepted);
        return accepted;
    }
}
