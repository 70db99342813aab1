package govbus.catalog.casework;

import govbus.catalog.clock.ClockView;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A case as it is shown.
 *
 * @param whose department or {@code authority} that must act; {@code null} when nobody must
 * @param possible the moves that this caller can make now
 * @param timeline the newest first; {@code null} in lists
 */
public record CaseView(
        String number,
        String kind,
        String state,
        String stateChinese,
        String stateEnglish,
        String title,
        String resource,
        String raiser,
        String answerer,
        String openedBy,
        Instant openedAt,
        Instant changedAt,
        int version,
        String whose,
        List<MoveView> possible,
        JsonNode document,
        List<ClockView> clocks,
        List<ActView> timeline) {

    /** A move that is possible. */
    public record MoveView(String move, String chinese, String english, String to, boolean reason, boolean basis) {
        static MoveView of(Move move) {
            return new MoveView(move.word(), move.chinese(), move.english(), move.to(), move.reason(), move.basis());
        }
    }

    /** Something that was done. */
    public record ActView(String act, String by, Instant at, String reason, String basis, String from, String to) {
        static ActView of(Act act) {
            return new ActView(
                    act.act(),
                    act.by(),
                    act.at(),
                    act.reason(),
                    act.basis(),
                    act.before() == null ? null : act.before().path("state").asString(null),
                    act.after() == null ? null : act.after().path("state").asString(null));
        }
    }
}
