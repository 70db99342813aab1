package govbus.library;

import java.time.Instant;
import java.util.Map;

/**
 * What one record of a source says about a key now.
 *
 * @param record the record's own key, or the joined key of which it speaks; {@code null} when it is the entity's
 * @param at when the source says so; {@code null} when it does not say
 * @param deleted whether the source took the record back
 * @param values by the fact's name
 */
public record Word(
        String resource, String record, Instant at, Instant receivedAt, boolean deleted, Map<String, String> values) {}
