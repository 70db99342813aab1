package govbus.library;

import java.time.Instant;
import java.util.Map;

/** What a source says about a key now, by fact. */
public record Word(String resource, Map<String, String> facts, Instant at, Instant receivedAt) {}
