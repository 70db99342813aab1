package govbus.reconciliation;

import java.time.Instant;

/**
 * What a run has found.
 *
 * @param at the moment that was compared
 * @param position of that moment: {@code 0:17 1:20} for a target's partitions, an LSN for a source
 * @param inFlight keys that were under way or waited, and so were left out
 */
record Findings(Instant at, String position, long inFlight, Comparison.Result result) {

    boolean same() {
        return result.windows().differing() == 0;
    }
}
