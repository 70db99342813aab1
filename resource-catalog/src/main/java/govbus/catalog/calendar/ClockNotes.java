package govbus.catalog.calendar;

import govbus.catalog.DeadlineNear;
import govbus.catalog.casework.Act;
import govbus.catalog.casework.Acts;
import govbus.catalog.casework.CaseStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes each warning of a clock into its case's time line, in the transaction that told it. */
@Component
class ClockNotes {
    private final CaseStore cases;
    private final Acts acts;

    ClockNotes(CaseStore cases, Acts acts) {
        this.cases = cases;
        this.acts = acts;
    }

    @EventListener
    void note(DeadlineNear told) {
        String number = told.number();
        cases.find(number)
                .ifPresent(file -> acts.add(new Act(
                        0,
                        file.kind(),
                        number,
                        "clock-" + told.level(),
                        "govbus",
                        Acts.now(),
                        told.department() + ": " + told.deadline(),
                        null,
                        null,
                        null)));
    }
}
