package govbus.library.publish;

import govbus.adapter.Accepted;
import govbus.adapter.Position;
import govbus.adapter.Row;
import govbus.catalog.Resource;
import govbus.exchange.log.ExchangeLog;
import govbus.exchange.log.Intake;
import govbus.exchange.log.SourcePositions;
import govbus.exchange.watch.Flows;
import govbus.quality.Verdict;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts rows of a library's resource into the exchange log: the position in the same commit makes it once. */
@Component
class Publication {

    private final ExchangeLog log;
    private final SourcePositions positions;
    private final Flows flows;

    Publication(ExchangeLog log, SourcePositions positions, Flows flows) {
        this.log = log;
        this.positions = positions;
        this.flows = flows;
    }

    Optional<String> position(String resource, String lane) {
        return positions.find(resource, lane);
    }

    /**
     * Accepts rows and moves the lane's position, both or neither.
     *
     * @param before the position that must still be the newest; {@code null} when there was none
     */
    void accept(Resource resource, List<Row> rows, String lane, String before, String after) {
        Accepted accepted = log.accept(new Intake(
                resource,
                resource.name(),
                resource.name(),
                null,
                null,
                new Position(lane, after),
                new Intake.Before(before),
                new Verdict(resource.itemNames(), rows, List.of(), List.of())));
        flows.accepted(resource.name(), accepted);
    }
}
