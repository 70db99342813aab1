package govbus.catalog.clock;

/** A clock has come nearer to its end; told once a level, by one node. */
public record ClockLevelReached(CaseClock clock, Level level, int workingDaysLeft) {}
