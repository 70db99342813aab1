package govbus.reconciliation;

import java.util.Locale;

/** A key at which the found side is not as expected. */
record Difference(String key, String logKey, Kind kind) {

    /** What is wrong with the found side. */
    enum Kind {
        MISSING,
        EXTRA,
        CHANGED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
