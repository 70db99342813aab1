package govbus.library.correction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sources that say different things of one fact of one entity.
 *
 * @param state {@code open}, {@code decided}, {@code sent-back} or {@code settled}
 * @param words what each says, in precedence
 * @param verification number of the verification (校核) that it was sent back by; {@code null} for none
 */
record Conflict(
        long id,
        String library,
        String key,
        String fact,
        String state,
        List<Said> words,
        Instant since,
        Instant changedAt,
        String decidedBy,
        Instant decidedAt,
        String note,
        String verification) {

    /** One source's word. */
    record Said(String resource, String value, Instant at, Instant receivedAt) {}

    Optional<Said> wordOf(String resource) {
        return words.stream().filter(word -> word.resource().equals(resource)).findFirst();
    }
}
