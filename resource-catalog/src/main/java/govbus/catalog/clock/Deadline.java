package govbus.catalog.clock;

import java.time.LocalDate;

/**
 * The last day of a period.
 *
 * @param provisional whether it was counted in a year that has no notice yet, and will be counted again
 */
public record Deadline(LocalDate day, boolean provisional) {}
