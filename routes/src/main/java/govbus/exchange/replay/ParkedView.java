package govbus.exchange.replay;

import java.time.Instant;
import java.util.List;

/**
 * A parked row as people see it.
 *
 * @param key parts joined by {@code |}; sensitive ones masked
 * @param behind it waits for nothing but an earlier row of its key
 */
record ParkedView(
        long id,
        String subscription,
        String resource,
        int partition,
        String key,
        String reason,
        String state,
        Instant at,
        boolean behind,
        String decidedBy,
        Instant decidedAt,
        String note) {

    /** Rows of one subscription that were refused for one cause. */
    record Group(
            String subscription,
            String resource,
            String resourceTitle,
            String subscriber,
            String cause,
            long count,
            long keys,
            Instant oldest,
            Instant newest) {}

    /** A page of rows. */
    record Page(long total, List<ParkedView> items) {}

    /** What a replay would take: so many rows of so many keys, and so many more that only wait behind them. */
    record Preview(long count, long keys, long behind) {}
}
