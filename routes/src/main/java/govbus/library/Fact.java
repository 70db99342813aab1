package govbus.library;

import java.time.Instant;

/**
 * A fact of a golden record.
 *
 * @param source the resource whose word it is
 * @param at when the source says it came to be; {@code null} when it does not say
 * @param receivedAt when the bus accepted it
 */
public record Fact(String value, String source, Instant at, Instant receivedAt) {}
