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
 * @param completes the quarantine's entry that is decided in the same commit; {@code null} for none
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
        Completes completes,
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
        this(resource, source, positionName, token, client, mark, before, verdict, null, Way.in(null, null, null));
    }

    public Intake(
            Resource resource,
            String source,
            String positionName,
            Long token,
            String client,
            Mark mark,
            Before before,
            Verdict verdict,
            Completes completes) {
        this(resource, source, positionName, token, client, mark, before, verdict, completes, Way.in(null, null, null));
    }

    public Intake(
            Resource resource,
            String source,
            String positionName,
            Long token,
            String client,
            Mark mark,
            Before before,
            Verdict verdict,
            Way way) {
        this(resource, source, positionName, token, client, mark, before, verdict, null, way);
    }

    /** The quarantined record that one good row completes, and who completed it. */
    public record Completes(long id, String by) {}

    /** The position that must still be the newest; a {@code null} value says that there was none. */
    public record Before(String value) {}
}
