package govbus.catalog.clock;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A clock as it is shown.
 *
 * @param workingDaysLeft working days after today up to the last day; negative when it is past
 * @param level {@code ok}, {@code reminder}, {@code yellow}, {@code red}, {@code overdue} or {@code escalated}
 */
public record ClockView(
        String number,
        String rule,
        String department,
        Instant startedAt,
        int days,
        LocalDate deadline,
        boolean provisional,
        int workingDaysLeft,
        String level,
        String state,
        Instant stoppedAt,
        Boolean late) {

    static ClockView of(
            CaseClock clock, WorkingCalendar calendar, DeadlineRules.Levels levels, LocalDate today, Instant now) {
        int left = calendar.between(today, clock.deadline());
        String level = clock.state().equals("running")
                ? Level.of(left, now.isAfter(clock.dueAt()), clock.days(), levels)
                        .word()
                : clock.level();
        return new ClockView(
                clock.number(),
                clock.rule(),
                clock.department(),
                clock.startedAt(),
                clock.days(),
                clock.deadline(),
                clock.provisional(),
                left,
                level,
                clock.state(),
                clock.stoppedAt(),
                clock.stoppedLate());
    }
}
