package govbus.supervision;

import govbus.catalog.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * When an entry of an update cycle is overdue: rule C12, when nothing was accepted for one and a half of its cycles. Months
 * count 31 days and years 366, so that nobody is blamed for the calendar. 实时 promises no interval but that
 * what changes is here within minutes: a source that is followed keeps it however quiet it is, one that is not followed any
 * more breaks it after {@link #REALTIME_WITHIN}; only of what is pushed, whose newest change nobody here can know, a day and
 * a half of silence is told.
 */
final class Promise {
    /** How long a source under 实时 may be away. */
    static final Duration REALTIME_WITHIN = Duration.ofMinutes(5);

    private static final Map<Resource.UpdateCycle, Duration> CYCLES = Map.of(
            Resource.UpdateCycle.REALTIME, Duration.ofDays(1),
            Resource.UpdateCycle.DAILY, Duration.ofDays(1),
            Resource.UpdateCycle.WEEKLY, Duration.ofDays(7),
            Resource.UpdateCycle.MONTHLY, Duration.ofDays(31),
            Resource.UpdateCycle.QUARTERLY, Duration.ofDays(92),
            Resource.UpdateCycle.HALF_YEARLY, Duration.ofDays(184),
            Resource.UpdateCycle.YEARLY, Duration.ofDays(366));

    private Promise() {}

    /** Until when the next delivery is due; {@code null} when none was promised (其他). */
    static Instant dueAfter(Instant last, Resource.UpdateCycle cycle) {
        Duration length = CYCLES.get(cycle);
        return length == null ? null : last.plus(length.multipliedBy(3).dividedBy(2));
    }
}
