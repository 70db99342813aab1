package govbus.exchange.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is answered, one record a key in the order asked.
 *
 * @param request number of the use request (R7); absent when the authority granted it by its own act
 * @param receipt under which the ledger keeps this reading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReadAnswer(
        String resource, String subscription, String request, List<Found> records, UUID receipt, Instant servedAt) {

    /**
     * One key's record.
     *
     * @param found whether there is one that the caller was granted
     * @param problem why the key can have no record, when its form is wrong ({@code check})
     * @param sourceTime when it changed in its source
     * @param receivedAt when the bus accepted it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            String key,
            boolean found,
            String problem,
            Map<String, String> values,
            Instant sourceTime,
            Instant receivedAt,
            Integer version) {

        static Found none(String key, String problem) {
            return new Found(key, false, problem, null, null, null, null);
        }
    }
}
