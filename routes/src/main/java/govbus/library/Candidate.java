package govbus.library;

import java.time.Instant;

/**
 * What one source says about one fact.
 *
 * @param resource whose word it is
 * @param at when the source says it came to be; {@code null} when it does not say
 * @param receivedAt when the bus accepted it
 */
public record Candidate(String resource, String value, Instant at, Instant receivedAt) {}
