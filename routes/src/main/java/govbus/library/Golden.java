package govbus.library;

import java.time.Instant;
import java.util.Map;

/** A golden record; {@code version} grows by one with each change. */
public record Golden(String key, long version, Map<String, Fact> facts, Instant changedAt) {}
