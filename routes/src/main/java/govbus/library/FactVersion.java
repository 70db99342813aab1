package govbus.library;

import java.time.Instant;

/**
 * A value that was golden once, with the span of time for which it was true and the span in which the bus believed so.
 *
 * @param source the resource whose word it was
 * @param at when the source says it came to be; {@code null} when it does not say
 * @param from from when it was true, by the source's time
 * @param to until when; {@code null} for still
 * @param knownFrom from when the bus held this for true
 * @param knownTo until when; {@code null} for still
 */
public record FactVersion(
        String fact,
        String value,
        String source,
        Instant at,
        Instant receivedAt,
        Instant from,
        Instant to,
        Instant knownFrom,
        Instant knownTo) {}
