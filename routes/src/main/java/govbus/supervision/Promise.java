package govbus.supervision;

import govbus.catalog.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * When an entry of an update cycle is overdue: rule C12, when nothing was accepted for one and a half of its cycles. Months
 * count 31 days and years 366, so that nobody is blamed for the calendar. 实时 promises no interval; where nothing moved for
 * a day and a half of it the stream is looked at as well.
 */
final class Promise {
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
