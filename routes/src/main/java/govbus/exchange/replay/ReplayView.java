package govbus.exchange.replay;

import java.time.Instant;
import java.util.List;

/**
 * A replay as people see it.
 *
 * @param perSecond most rows a second; {@code null} for as fast as it goes
 * @param state {@code running done stopped failed}
 * @param message why it failed, or what it waits for
 * @param total rows when it was started; {@code done = delivered + stillRefused + skipped}
 * @param results of the page asked for; {@code null} in a list
 */
record ReplayView(
        long id,
        String subscription,
        Selection selection,
        Integer perSecond,
        String state,
        String message,
        long total,
        long done,
        long delivered,
        long stillRefused,
        String startedBy,
        Instant startedAt,
        String stoppedBy,
        Instant endedAt,
        List<Result> results) {

    /** What was chosen; what does not apply is {@code null}. */
    record Selection(String cause, List<Long> ids, Instant from, Instant to) {}

    /** What became of one row: {@code delivered refused skipped}. */
    record Result(long id, String key, String outcome, String reason, Instant at) {}

    ReplayView with(List<Result> some) {
        return new ReplayView(
                id,
                subscription,
                selection,
                perSecond,
                state,
                message,
                total,
                done,
                delivered,
                stillRefused,
                startedBy,
                startedAt,
                stoppedBy,
                endedAt,
                some);
    }
}
