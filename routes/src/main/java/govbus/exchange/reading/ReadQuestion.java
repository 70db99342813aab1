package govbus.exchange.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a resource.
 *
 * @param keys business keys; the values of a key of several items parted by {@code |}
 * @param filter instead of keys: a value for each key item
 * @param items the items wanted; {@code null} for all that are granted
 * @param purpose for what; recorded
 * @param matter the matter (事项), where the grant is for certain matters only
 * @param caseNumber the case (办件) it is for
 * @param request number of the use request whose grant is used; needed where there are several
 */
record ReadQuestion(
        List<String> keys,
        Map<String, String> filter,
        List<String> items,
        String purpose,
        String matter,
        @JsonProperty("case") String caseNumber,
        String request) {

    /** Keys are personal numbers: they do not stand in logs. */
    @Override
    public String toString() {
        return "a question for " + purpose;
    }
}
