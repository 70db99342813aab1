package govbus.window;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the window holds, one row a record of a subscription. */
@Component
class WindowStore {

    private static final TypeReference<Map<String, String>> ITEMS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    WindowStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A record; {@code items} is {@code null} when it is no more. */
    record Held(String key, String holder, Map<String, String> items, Instant sourceTime) {}

    /** A record as found. */
    record Found(String key, Map<String, String> items, Instant sourceTime, Instant updatedAt) {}

    void put(String subscription, List<Held> records) {
        List<Object[]> kept = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Held one : records) {
            if (one.items() == null) {
                gone.add(one.key());
            } else {
                kept.add(new Object[] {
                    subscription,
                    one.key(),
                    one.holder(),
                    json.writeValueAsString(one.items()),
                    one.sourceTime() == null ? null : Timestamp.from(one.sourceTime())
                });
            }
        }
        if (!kept.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into one_window.record (subscription, key, holder, items, source_time)
                    values (?, ?, ?, ?::jsonb, ?)
                    on conflict (subscription, key) do update set holder = excluded.holder, items = excluded.items,
                        source_time = excluded.source_time, updated_at = now()
                    """, kept);
        }
        if (!gone.isEmpty()) {
            jdbc.update(
                    "delete from one_window.record where subscription = ? and key = any(?)",
                    subscription,
                    gone.toArray(String[]::new));
        }
    }

    List<Found> ofHolder(String subscription, String holder, int most) {
        return jdbc.query(
                """
                select key, items, source_time, updated_at from one_window.record
                where subscription = ? and holder = ? order by key limit ?
                """,
                (rs, row) -> new Found(
                        rs.getString(1),
                        json.readValue(rs.getString(2), ITEMS),
                        rs.getTimestamp(3) == null ? null : rs.getTimestamp(3).toInstant(),
                        rs.getTimestamp(4).toInstant()),
                subscription,
                holder,
                most);
    }

    void forget(String subscription) {
        jdbc.update("delete from one_window.record where subscription = ?", subscription);
    }
}
