package govbus.library.feed;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Words whose key cannot be a key of the library: kept with the reason, so that a person can have them corrected. */
@Component
class Misfits {

    private final JdbcTemplate jdbc;

    Misfits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A word without a usable key.
     *
     * @param key as it came
     * @param reason the rule that it breaks, and what would be right
     */
    record Misfit(String record, String key, String reason, Instant receivedAt) {}

    void keep(String library, String resource, List<Misfit> misfits) {
        for (Misfit one : misfits) {
            jdbc.update(
                    """
                    insert into library.misfit (library, resource, record, key, reason, received_at)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (library, resource, record) do update set key = excluded.key, reason = excluded.reason,
                        received_at = excluded.received_at, times = misfit.times + 1
                    """, library, resource, one.record(), one.key(), one.reason(), Timestamp.from(one.receivedAt()));
        }
    }
}
