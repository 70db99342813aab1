package govbus.catalog.casework;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.util.List;
import java.util.Map;

/**
 * The states of a kind of case and the moves between them: what the code obeys, what the API tells and what the drawing
 * in the documentation is made from.
 *
 * @param kind {@code request}
 * @param stages the first is where a case begins
 */
public record StateTable(String kind, String chinese, String english, List<Stage> stages, List<Move> moves) {

    public Stage stage(String word) {
        return stages.stream()
                .filter(stage -> stage.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " has no state " + word));
    }

    public List<Move> possible(String state) {
        return moves.stream().filter(move -> move.from().contains(state)).toList();
    }

    /** @throws Refusal {@link RefusalCode#MOVE_IMPOSSIBLE}, with the moves that are possible */
    public Move require(String state, String word) {
        return possible(state).stream()
                .filter(move -> move.word().equals(word))
                .findFirst()
                .orElseThrow(() -> impossible(state, word));
    }

    /** The refusal of a move, with the moves that are possible instead. */
    public Refusal impossible(String state, String word) {
        List<String> words = possible(state).stream().map(Move::word).distinct().toList();
        String now = stage(state).chinese();
        return new Refusal(
                RefusalCode.MOVE_IMPOSSIBLE,
                "“" + now + "”状态下不能 " + word + ", 可以: " + String.join(", ", words) + " / not possible in state " + state
                        + ": " + word + "; possible: " + String.join(", ", words),
                Map.of("state", state, "move", word == null ? "" : word, "possible", words));
    }
}
