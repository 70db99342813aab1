package govbus.exchange.replay;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Which parked rows of the forms in force; {@code null} for any.
 *
 * @param ids at most {@value #MOST_IDS}
 * @param from when it was parked, inclusive
 * @param to exclusive
 */
record ParkedFilter(String subscription, String cause, List<Long> ids, Instant from, Instant to, String state) {

    static final int MOST_IDS = 1_000;

    /** Rows of a form that is not in force any more are nobody's business: all was fed again in the new form. */
    static final String FROM = """
             from exchange.parked p join exchange.delivery d using (subscription, generation, partition)
             where (?::text is null or p.subscription = ?) and (?::text is null or p.cause = ?)
                and (?::bigint[] is null or p.id = any(?)) and (?::timestamptz is null or p.at >= ?)
                and (?::timestamptz is null or p.at < ?) and (?::text is null or p.state = ?)
            """;

    ParkedFilter {
        if (ids != null
                && (ids.isEmpty() || ids.size() > MOST_IDS || ids.stream().anyMatch(Objects::isNull))) {
            throw new Refusal(
                    RefusalCode.QUERY_INVALID, "ids: 1..1000; 更多请按原因或时间选择 / for more, choose by cause or time");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "from, to: 起始须早于结束 / from must be before to");
        }
    }

    static ParkedFilter waiting(String subscription, String cause, List<Long> ids, Instant from, Instant to) {
        return new ParkedFilter(subscription, cause, ids, from, to, "waiting");
    }

    Object[] params() {
        Long[] wanted = ids == null ? null : ids.toArray(Long[]::new);
        Timestamp after = from == null ? null : Timestamp.from(from);
        Timestamp before = to == null ? null : Timestamp.from(to);
        return new Object[] {
            subscription, subscription, cause, cause, wanted, wanted, after, after, before, before, state, state
        };
    }
}
