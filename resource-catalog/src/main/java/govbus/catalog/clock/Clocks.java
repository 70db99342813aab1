package govbus.catalog.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clocks of cases: started on receipt, held while somebody else must act, stopped by the answer. */
@Component
public class Clocks {
    private static final LocalDate NEVER = LocalDate.of(1970, 1, 1);

    private final ClockStore store;
    private final CalendarStore calendars;
    private final DeadlineRules rules;
    private final ClockSettings settings;

    Clocks(ClockStore store, CalendarStore calendars, DeadlineRules rules, ClockSettings settings) {
        this.store = store;
        this.calendars = calendars;
        this.rules = rules;
        this.settings = settings;
    }

    /** Starts a clock, or lets one of the same rule that was held go on. */
    public void start(String number, String rule, String department, Instant now) {
        Optional<CaseClock> same = open(number).stream()
                .filter(clock -> clock.rule().equals(rule) && clock.department().equals(department))
                .findFirst();
        if (same.isPresent()) {
            if (same.get().state().equals("held")) {
                resume(same.get(), now);
            }
            return;
        }
        WorkingCalendar calendar = calendars.calendar();
        LocalDate received = receipt(now, calendar);
        int days = rules.rule(rule).days();
        Deadline end = calendar.deadline(received, days);
        store.add(new CaseClock(
                0,
                number,
                rule,
                department,
                now,
                received,
                days,
                0,
                null,
                end.day(),
                dueAt(end.day()),
                end.provisional(),
                "running",
                Level.OK.word(),
                null,
                null));
    }

    /** The day on which what comes now counts as received. */
    public LocalDate receipt(Instant now, WorkingCalendar calendar) {
        LocalDateTime local = LocalDateTime.ofInstant(now, ClockSettings.CHINA);
        LocalDate day = local.toLocalDate();
        if (!settings.receiptOnNextWorkingDay()) {
            return day;
        }
        boolean closed = settings.closing() != null && local.toLocalTime().isAfter(settings.closing());
        return calendar.workingDayFrom(closed ? day.plusDays(1) : day);
    }

    Instant dueAt(LocalDate day) {
        LocalTime closing = settings.closing();
        LocalDateTime end = closing == null ? day.plusDays(1).atStartOfDay() : day.atTime(closing);
        return end.atZone(ClockSettings.CHINA).toInstant();
    }

    /** Holds what runs for a case, while it waits for somebody else. */
    public void hold(String number, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ClockSettings.CHINA);
        for (CaseClock clock : open(number)) {
            if (clock.state().equals("running")) {
                store.save(new Changed(clock).held(today), NEVER);
            }
        }
    }

    private void resume(CaseClock clock, Instant now) {
        WorkingCalendar calendar = calendars.calendar();
        LocalDate today = LocalDate.ofInstant(now, ClockSettings.CHINA);
        int held = clock.heldDays() + Math.max(0, calendar.between(clock.heldOn(), today));
        Deadline end = calendar.deadline(clock.startedOn(), clock.days() + held);
        store.save(new Changed(clock).resumed(held, end, dueAt(end.day())), NEVER);
    }

    /** Stops all that runs for a case, except the clock of one rule. */
    public void stopExcept(String number, String rule, Instant now) {
        for (CaseClock clock : open(number)) {
            if (!clock.rule().equals(rule)) {
                store.save(new Changed(clock).stopped(now), NEVER);
            }
        }
    }

    /** Gives what runs for a case so many working days more. */
    public void extend(String number, int days) {
        WorkingCalendar calendar = calendars.calendar();
        for (CaseClock clock : open(number)) {
            Deadline end = calendar.deadline(clock.startedOn(), clock.days() + days + clock.heldDays());
            store.save(new Changed(clock).recounted(clock.days() + days, end, dueAt(end.day())), NEVER);
        }
    }

    /** Counts every clock that has not stopped again, because the calendar has changed; answers how many moved. */
    public int recount() {
        WorkingCalendar calendar = calendars.calendar();
        int moved = 0;
        for (CaseClock clock : store.unfinished()) {
            Deadline end = calendar.deadline(clock.startedOn(), clock.days() + clock.heldDays());
            if (!end.day().equals(clock.deadline()) || end.provisional() != clock.provisional()) {
                store.save(new Changed(clock).recounted(clock.days(), end, dueAt(end.day())), NEVER);
                moved++;
            }
        }
        return moved;
    }

    public List<ClockView> of(Collection<String> numbers, Instant now) {
        WorkingCalendar calendar = calendars.calendar();
        DeadlineRules.Levels levels = rules.levels();
        LocalDate today = LocalDate.ofInstant(now, ClockSettings.CHINA);
        return store.of(numbers).stream()
                .map(clock -> ClockView.of(clock, calendar, levels, today, now))
                .toList();
    }

    private List<CaseClock> open(String number) {
        return store.of(List.of(number)).stream()
                .filter(clock -> !clock.state().equals("stopped"))
                .toList();
    }
}
