package govbus.catalog.casework;

import java.util.Set;

/**
 * A move from one state to another.
 *
 * @param word {@code approve-department}
 * @param from the states in which it is possible
 * @param to the state afterwards; {@code null} when it stays
 * @param by who may do it
 * @param reason whether a reason must be given
 * @param basis whether the legal basis must be given as well
 * @param otherEyes whether it must be somebody else than who submitted
 */
public record Move(
        String word,
        String chinese,
        String english,
        Set<String> from,
        String to,
        Set<Side> by,
        boolean reason,
        boolean basis,
        boolean otherEyes) {

    public static Move of(String word, String chinese, String english, String from, String to, Side... by) {
        return new Move(word, chinese, english, Set.of(from.split(" ")), to, Set.of(by), false, false, false);
    }

    public Move withReason() {
        return new Move(word, chinese, english, from, to, by, true, basis, otherEyes);
    }

    public Move withBasis() {
        return new Move(word, chinese, english, from, to, by, true, true, otherEyes);
    }

    public Move byOthers() {
        return new Move(word, chinese, english, from, to, by, reason, basis, true);
    }
}
