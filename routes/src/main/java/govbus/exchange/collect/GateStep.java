package govbus.exchange.collect;

import govbus.adapter.Position;
import govbus.adapter.PushKey;
import govbus.adapter.Rows;
import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.exchange.log.Intake;
import govbus.ledger.Way;
import govbus.quality.Gates;
import govbus.quality.Verdict;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Arrival in, intake out: checked under exactly one catalogue version, the one in force now. */
@Component
class GateStep implements Processor {

    private static final int LONGEST_ORIGIN = 100;

    private final Catalog catalog;
    private final Gates gates;

    GateStep(Catalog catalog, Gates gates) {
        this.catalog = catalog;
        this.gates = gates;
    }

    @Override
    public void process(Exchange exchange) {
        Arrival arrival = exchange.getMessage().getBody(Arrival.class);
        Mount mount = arrival.mount();
        Resource resource = inForce(mount);
        Verdict verdict = gates.of(resource).check(arrival.rows());
        exchange.getMessage()
                .setBody(new Intake(
                        resource,
                        mount.source().name(),
                        mount.name(),
                        mount.token(),
                        arrival.rows().mark() instanceof PushKey push ? push.client() : null,
                        arrival.rows().mark(),
                        arrival.before(),
                        verdict,
                        Way.in(origin(arrival.rows()), arrival.at(), Instant.now())));
    }

    /** A file's name, or how far a log was read; a file's or a table's own list of what was read says nothing to people. */
    private static String origin(Rows rows) {
        if (rows.origin() != null || !(rows.mark() instanceof Position position)) {
            return rows.origin();
        }
        return position.value().length() > LONGEST_ORIGIN ? position.lane() : position.lane() + " " + position.value();
    }

    private Resource inForce(Mount mount) {
        String name = mount.resource().name();
        Resource resource = catalog.current()
                .resource(name)
                .orElseThrow(
                        () -> new Refusal(RefusalCode.RESOURCE_UNKNOWN, "目录中没有该资源 / not in the catalogue: " + name));
        boolean mounted = catalog.current().sources().containsKey(mount.source().name());
        if (!resource.state().flows() || !mounted) {
            throw new Refusal(RefusalCode.RESOURCE_SUSPENDED, "该资源已暂停 / suspended: " + name);
        }
        return resource;
    }
}
