package govbus.catalog.registry;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A change that was made.
 *
 * @param action {@code created}, {@code changed} or {@code removed}
 * @param resourceVersion the resource's version from then on; 0 for other kinds
 * @param reason why, or the case, workbook or folder that it came from; {@code null} when nothing was said
 * @param before the document until then; {@code null} for a new entry
 * @param document the document from then on; {@code null} for a removed entry
 */
public record HistoryEntry(
        long revision,
        String kind,
        String name,
        int version,
        int resourceVersion,
        String action,
        String by,
        Instant at,
        String reason,
        JsonNode before,
        JsonNode document) {}
