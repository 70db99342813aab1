package govbus.reconciliation;

import java.time.Instant;

/**
 * What is known of a subject.
 *
 * @param state {@code never running verified differs failed}
 * @param progress of the run, 0 to 1
 * @param verifiedThrough the newest moment at which both sides were the same
 * @param position of the newest comparison: {@code 0:17 1:20} for a target's partitions, an LSN for a source
 * @param inFlight keys left out of it because something of them was under way
 * @param requestedAt when a run was asked for that has not begun; not before this moment
 */
record Line(
        String name,
        String state,
        double progress,
        Instant verifiedThrough,
        String position,
        Long rowsExpected,
        Long rowsFound,
        Long inFlight,
        long differing,
        String message,
        Instant createdAt,
        Instant requestedAt,
        Instant startedAt,
        Instant endedAt) {}
