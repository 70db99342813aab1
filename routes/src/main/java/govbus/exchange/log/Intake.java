package govbus.exchange.log;

import govbus.adapter.Mark;
import govbus.catalog.Resource;
import govbus.ledger.Way;
import govbus.quality.Verdict;

/**
 * Checked rows on their way into the log.
 *
 * @param source name of the source they came by
 * @param positionName under which the source's position is kept; changes when the source is mounted anew
 * @param token the reader's fencing token; {@code null} for pushes, which any node may take
 * @param client who handed them in; {@code null} when the bus read them itself
 * @param mark position or idempotency key
 * @param before the lane's position from which was read on; {@code null} when the reader did not ask for it
 * @param way where and when they were read and checked
 */
public record Intake(
        Resource resource,
        String source,
        String positionName,
        Long token,
        String client,
        Mark mark,
        Before before,
        Verdict verdict,
        Way way) {

    /** Rows that come from nowhere but here. */
    public Intake(
            Resource resource,
            String source,
            String positionName,
            Long token,
            String client,
            Mark mark,
            Before before,
            Verdict verdict) {
        this(resource, source, positionName, token, client, mark, before, verdict, Way.in(null, null, null));
    }

    /** The position that must still be the newest; a {@code null} value says that there was none. */
    public record Before(String value) {}
}
