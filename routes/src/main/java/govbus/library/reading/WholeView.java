package govbus.library.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that a library knows of one person or entity.
 *
 * @param facts as they were at the time asked for, each with the words that it was chosen over
 * @param words what each source says now, losing ones included
 * @param history every value that ever was golden
 * @param receipt under which the ledger keeps this reading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WholeView(
        String key,
        boolean found,
        Long version,
        Instant changedAt,
        List<FactWhole> facts,
        List<WordView> words,
        List<VersionView> history,
        UUID receipt) {

    /** A fact with its provenance and the words that it was chosen over. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FactWhole(
            String name,
            String title,
            boolean sensitive,
            String value,
            String source,
            String sourceTitle,
            Instant at,
            Instant receivedAt,
            String rule,
            List<Losing> losing) {}

    /** A word that did not become golden. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Losing(String value, String source, String sourceTitle, Instant at) {}

    /**
     * What one record of a source says now, by fact.
     *
     * @param record the record's own key where it is not the library's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WordView(
            String source,
            String sourceTitle,
            String record,
            boolean deleted,
            Map<String, String> facts,
            Instant at,
            Instant receivedAt) {}

    /** A value that was golden: valid by its source in one time, known to the bus in the other; no end is now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VersionView(
            String fact,
            String title,
            String value,
            String source,
            String sourceTitle,
            Instant validFrom,
            Instant validTo,
            Instant knownFrom,
            Instant knownTo) {}
}
