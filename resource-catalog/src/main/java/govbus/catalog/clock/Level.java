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

    static Level of(int workingDaysLeft, boolean past, DeadlineRules.Levels levels) {
        if (past) {
            return -workingDaysLeft >= levels.escalation() ? ESCALATED : OVERDUE;
        }
        if (workingDaysLeft <= levels.red()) {
            return RED;
        }
        if (workingDaysLeft <= levels.yellow()) {
            return YELLOW;
        }
        return workingDaysLeft <= levels.reminder() ? REMINDER : OK;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
