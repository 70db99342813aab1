package govbus.supervision;

import java.util.Locale;

/** How an entry stands. */
enum EntryState {
    /** No source in force: nobody mounted it. */
    UNMOUNTED,
    /** A source, and nothing was ever accepted from it. */
    SILENT,
    /** Accepted within its promise. */
    CURRENT,
    /** Nothing accepted for more than one and a half cycles. */
    OVERDUE,
    /** Accepted; no cycle was promised. */
    NO_PROMISE;

    /** As it is sent: {@code no-promise}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean mounted() {
        return this == CURRENT || this == OVERDUE || this == NO_PROMISE;
    }
}
