package govbus.catalog.clock;

import java.util.Locale;

/** How near the end is. */
public enum Level {
    OK,
    /** Three working days left. */
    REMINDER,
    /** One working day left. */
    YELLOW,
    /** The last day. */
    RED,
    OVERDUE,
    /** Overdue, and the authority was told (督办). */
    ESCALATED;

    /** @param days how many there were; a period that is no longer than the reminder's begins without one */
    static Level of(int workingDaysLeft, boolean past, int days, DeadlineRules.Levels levels) {
        if (past) {
            return -workingDaysLeft >= levels.escalation() ? ESCALATED : OVERDUE;
        }
        if (workingDaysLeft <= levels.red()) {
            return RED;
        }
        if (workingDaysLeft <= levels.yellow()) {
            return YELLOW;
        }
        return days > levels.reminder() && workingDaysLeft <= levels.reminder() ? REMINDER : OK;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
