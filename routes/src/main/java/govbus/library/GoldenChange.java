package govbus.library;

import java.time.Instant;
import java.util.Map;

/**
 * A golden record has changed.
 *
 * @param version its version afterwards
 * @param before the values of facts before, by name; empty for a new record
 * @param after the values of facts now; empty when no source speaks of it any more
 * @param at when the newest word says it happened
 */
public record GoldenChange(
        String key, long version, Map<String, String> before, Map<String, String> after, Instant at) {}
