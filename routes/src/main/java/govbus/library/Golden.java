package govbus.library;

import java.time.Instant;
import java.util.Map;

/**
 * A golden record.
 *
 * @param entity the key under which it is kept: another one when it was asked for by an old key, or by one that is joined
 * @param version grows by one with each change of a fact's value
 * @param facts by name, in the order of the declaration
 * @param changedAt when a fact's value changed last; {@code null} in a record as of another time
 */
public record Golden(String key, String entity, long version, Map<String, Fact> facts, Instant changedAt) {}
