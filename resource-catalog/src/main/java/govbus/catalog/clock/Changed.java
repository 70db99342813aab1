package govbus.catalog.clock;

import java.time.Instant;
import java.time.LocalDate;

/** The forms that a clock takes. */
record Changed(CaseClock clock) {

    CaseClock held(LocalDate on) {
        return with(clock.days(), clock.heldDays(), on, deadline(), "held", clock.level(), null);
    }

    CaseClock resumed(int heldDays, Deadline end, Instant dueAt) {
        return with(clock.days(), heldDays, null, new End(end, dueAt), "running", Level.OK.word(), null);
    }

    CaseClock recounted(int days, Deadline end, Instant dueAt) {
        return with(days, clock.heldDays(), clock.heldOn(), new End(end, dueAt), clock.state(), Level.OK.word(), null);
    }

    CaseClock stopped(Instant at) {
        return with(clock.days(), clock.heldDays(), clock.heldOn(), deadline(), "stopped", clock.level(), at);
    }

    CaseClock told(Level level) {
        return with(clock.days(), clock.heldDays(), clock.heldOn(), deadline(), clock.state(), level.word(), null);
    }

    private record End(Deadline deadline, Instant dueAt) {}

    private End deadline() {
        return new End(new Deadline(clock.deadline(), clock.provisional()), clock.dueAt());
    }

    private CaseClock with(
            int days, int heldDays, LocalDate heldOn, End end, String state, String level, Instant stoppedAt) {
        return new CaseClock(
                clock.id(),
                clock.number(),
                clock.rule(),
                clock.department(),
                clock.startedAt(),
                clock.startedOn(),
                days,
                heldDays,
                heldOn,
                end.deadline().day(),
                end.dueAt(),
                end.deadline().provisional(),
                state,
                level,
                stoppedAt,
                stoppedAt == null ? null : (Boolean) (!clock.state().equals("held") && stoppedAt.isAfter(end.dueAt())));
    }
}
