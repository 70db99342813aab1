package govbus.library;

import java.time.Instant;

/**
 * The time at which a library is read.
 *
 * @param validAt as it was at this time by the sources' word; {@code null} for now
 * @param knownAt as the bus knew it at this time; {@code null} for now
 */
public record AsOf(Instant validAt, Instant knownAt) {}
