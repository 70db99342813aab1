package govbus.catalog.clock;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A clock of a case.
 *
 * @param number the case's number
 * @param rule name of the deadline
 * @param department who must act before it ends; {@code authority} for the sharing authority
 * @param startedOn the day of receipt, which is not counted
 * @param heldDays working days for which it was held
 * @param heldOn since when it is held; {@code null} when it is not
 * @param deadline last day
 * @param dueAt the moment after which it is late
 * @param state {@code running}, {@code held} or {@code stopped}
 * @param level the last level that was told
 */
public record CaseClock(
        long id,
        String number,
        String rule,
        String department,
        Instant startedAt,
        LocalDate startedOn,
        int days,
        int heldDays,
        LocalDate heldOn,
        LocalDate deadline,
        Instant dueAt,
        boolean provisional,
        String state,
        String level,
        Instant stoppedAt,
        Boolean stoppedLate) {}
