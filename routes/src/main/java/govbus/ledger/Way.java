package govbus.ledger;

import java.time.Instant;

/**
 * The stations that a line stands for beside its own. What does not apply is {@code null}; the times are this node's.
 *
 * @param origin what the rows were read from: a file's name, a position in a log
 * @param places of each key of the line its place in the source, see {@link Places}
 */
public record Way(
        String origin, Instant collectedAt, Instant checkedAt, byte[] places, Instant fedAt, Instant deliveredAt) {

    /** How rows came in. */
    public static Way in(String origin, Instant collectedAt, Instant checkedAt) {
        return new Way(origin, collectedAt, checkedAt, null, null, null);
    }

    /** How rows went out. */
    public static Way out(Instant fedAt, Instant deliveredAt) {
        return new Way(null, null, null, null, fedAt, deliveredAt);
    }

    public Way with(byte[] places) {
        return new Way(origin, collectedAt, checkedAt, places, fedAt, deliveredAt);
    }
}
