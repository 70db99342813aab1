package govbus.library;

import java.time.Instant;

/** A value that was golden, with the time in which it was valid by its source and the time in which the bus knew it so. */
public record FactVersion(
        String fact,
        String value,
        String source,
        Instant at,
        Instant receivedAt,
        Instant validFrom,
        Instant validTo,
        Instant knownFrom,
        Instant knownTo) {}
