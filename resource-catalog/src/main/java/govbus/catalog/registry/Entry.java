package govbus.catalog.registry;

import govbus.catalog.manifest.EntryKey;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry in force.
 *
 * @param version grows with each change of the document
 * @param resourceVersion a resource's version; 0 for other kinds
 * @param origin file of the departments' folder that it came from; {@code null} when it came by the API
 */
public record Entry(
        EntryKey key,
        int version,
        int resourceVersion,
        ObjectNode document,
        String origin,
        long revision,
        String changedBy,
        Instant changedAt) {}
