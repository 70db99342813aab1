package govbus.quality;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A quarantined record as people see it.
 *
 * @param values by item; sensitive ones masked
 * @param successor receipt of the completed record, or of the newer one that superseded it
 * @param original as it was received, when its values do not say it all; of a resource with sensitive items shown to its
 *     provider only
 */
record QuarantineView(
        long id,
        String resource,
        String resourceTitle,
        String source,
        UUID receipt,
        String place,
        Instant at,
        String state,
        List<ProblemView> problems,
        Map<String, String> values,
        String original,
        String decidedBy,
        Instant decidedAt,
        String reason,
        UUID successor) {

    /** One thing that is wrong. */
    record ProblemView(String item, String itemTitle, String value, String rule, String expected) {}

    /** Records of one resource that break one rule in one item. */
    record Group(
            String resource,
            String resourceTitle,
            String rule,
            String item,
            String itemTitle,
            long count,
            Instant oldest,
            Instant newest,
            long superseded) {}

    /** A page of records. */
    record Page(long total, List<QuarantineView> items) {}
}
