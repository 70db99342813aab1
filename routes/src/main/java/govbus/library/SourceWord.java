package govbus.library;

import java.time.Instant;
import java.util.Map;

/**
 * What one source says about one key: the newest word of that resource.
 *
 * @param items the resource's items that the library uses, by name
 */
record SourceWord(String resource, Map<String, String> items, Instant sourceTime, Instant receivedAt) {}
