package govbus.reconciliation;

import govbus.catalog.Resource.UpdateCycle;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often is reconciled: data that changes all the time more often than data that changes by the day. */
@Component
class Periods {

    private final Duration realtime;
    private final Duration others;
    private final Duration first;

    /** @param first after which a subject is reconciled that never was */
    Periods(
            @Value("${govbus.reconciliation.realtime-period:PT15M}") Duration realtime,
            @Value("${govbus.reconciliation.period:PT24H}") Duration others,
            @Value("${govbus.reconciliation.first-after:PT5M}") Duration first) {
        this.realtime = realtime;
        this.others = others;
        this.first = first;
    }

    boolean isDue(Line line, UpdateCycle cycle, Instant now) {
        if (line.requestedAt() != null) {
            return !line.requestedAt().isAfter(now);
        }
        return line.endedAt() == null
                ? line.createdAt().plus(first).isBefore(now)
                : line.endedAt()
                        .plus(cycle == UpdateCycle.REALTIME ? realtime : others)
                        .isBefore(now);
    }
}
