package govbus.reconciliation;

import java.util.List;

/**
 * What a mending did.
 *
 * @param healed keys that were sent again
 * @param refused keys that were not, with the reason
 */
record Mended(List<String> healed, List<Refused> refused) {

    /** A key that was not mended. */
    record Refused(String key, String reason) {}
}
