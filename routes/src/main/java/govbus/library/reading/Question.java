package govbus.library.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a library.
 *
 * @param keys at most 500; with {@code verify} the same statements are held against each
 * @param subjects instead of keys: each with statements of its own
 * @param facts names of the facts wanted; {@code null} for all that are granted
 * @param verify fact to stated value: answered with yes or no, never with the value
 * @param purpose for what; recorded in the ledger; staff who give none see sensitive facts masked
 * @param matter the matter (事项), where the subscription is for certain matters only
 * @param caseNumber the case (办件) it is for
 * @param asOf as it was then by the sources' word: a date or a time
 * @param knownAt as the bus knew it then
 * @param request number of the use request (R7) under which it is asked; {@code null} for all that the reader was granted
 */
public record Question(
        List<String> keys,
        List<Subject> subjects,
        List<String> facts,
        Map<String, String> verify,
        String purpose,
        String matter,
        @JsonProperty("case") String caseNumber,
        String asOf,
        String knownAt,
        String request) {

    /** A question under all grants of the reader. */
    public Question(
            List<String> keys,
            List<Subject> subjects,
            List<String> facts,
            Map<String, String> verify,
            String purpose,
            String matter,
            String caseNumber,
            String asOf,
            String knownAt) {
        this(keys, subjects, facts, verify, purpose, matter, caseNumber, asOf, knownAt, null);
    }

    /** A key and what is stated about it. */
    public record Subject(String key, Map<String, String> verify) {

        @Override
        public String toString() {
            return "a subject";
        }
    }

    /** Records of these keys, all facts that are granted. */
    public static Question of(List<String> keys, String purpose) {
        return new Question(keys, null, null, null, purpose, null, null, null, null);
    }

    boolean verifies() {
        return subjects != null || verify != null;
    }

    /** Keys are personal numbers: they do not stand in logs. */
    @Override
    public String toString() {
        return "a question for " + purpose;
    }
}
