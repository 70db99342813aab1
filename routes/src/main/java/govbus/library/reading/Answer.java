package govbus.library.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a library says.
 *
 * @param receipt under which the ledger keeps this reading
 */
public record Answer(List<Entity> records, UUID receipt, Instant servedAt) {

    /**
     * One key's answer.
     *
     * @param problem why the key can have no record ({@code check}); {@code null} when its form is right
     * @param facts the values that the reader was granted; {@code null} for a verification
     * @param verified fact to yes or no, {@code null} where the library has no value; {@code null} but for a verification
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entity(
            String key,
            boolean found,
            Long version,
            String problem,
            Map<String, FactView> facts,

            @JsonInclude(content = JsonInclude.Include.ALWAYS)
            Map<String, Boolean> verified) {}

    /**
     * A fact with its provenance.
     *
     * @param at time at the source
     * @param rule the rule that chose this word
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FactView(
            String value,
            String title,
            String source,
            String sourceTitle,
            Instant at,
            Instant receivedAt,
            String rule) {}
}
