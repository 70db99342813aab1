package govbus.library;

import java.time.Instant;

/** A word that did not become golden. */
public record Candidate(String value, String source, Instant at, Instant receivedAt) {}
