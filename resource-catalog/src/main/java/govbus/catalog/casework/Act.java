package govbus.catalog.casework;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Something that was done.
 *
 * @param kind kind of case, or {@code calendar}, {@code rules}
 * @param subject number of the case, or what else was changed
 * @param act the move
 * @param before as it stood; {@code null} when it is new
 */
public record Act(
        long id,
        String kind,
        String subject,
        String act,
        String by,
        Instant at,
        String reason,
        String basis,
        JsonNode before,
        JsonNode after) {}
