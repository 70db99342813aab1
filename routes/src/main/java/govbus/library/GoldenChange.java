package govbus.library;

import java.time.Instant;
import java.util.Map;

/**
 * A golden record has changed.
 *
 * @param version its version afterwards
 * @param before the values of facts before, by name; empty for a new record
 * @param after the values of facts now; empty when no source speaks of it any more
 * @param at when the newest word says it happened; {@code null} when there was none
 * @param heard whether a word made it: {@code false} when a person joined or parted keys, or the rules are others now, so
 *     that something else is known and nothing has happened
 */
public record GoldenChange(
        String key, long version, Map<String, String> before, Map<String, String> after, Instant at, boolean heard) {}
