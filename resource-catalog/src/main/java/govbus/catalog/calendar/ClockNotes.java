package govbus.catalog.calendar;

import govbus.catalog.casework.Act;
import govbus.catalog.casework.Acts;
import govbus.catalog.casework.CaseStore;
import govbus.catalog.clock.ClockLevelReached;
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
    void note(ClockLevelReached told) {
        String number = told.clock().number();
        cases.find(number)
                .ifPresent(file -> acts.add(new Act(
                        0,
                        file.kind(),
                        number,
                        "clock-" + told.level().word(),
                        "govbus",
                        Acts.now(),
                        told.clock().department() + ": " + told.clock().deadline(),
                        null,
                        null,
                        null)));
    }
}
