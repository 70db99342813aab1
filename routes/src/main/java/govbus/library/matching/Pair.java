package govbus.library.matching;

import java.time.Instant;

/**
 * Two keys that may be one entity.
 *
 * @param score likeness in percent
 * @param state {@code open}, {@code linked} or {@code rejected}
 */
record Pair(
        long id,
        String key,
        String otherKey,
        int score,
        String state,
        Instant since,
        String decidedBy,
        Instant decidedAt,
        String note) {}
