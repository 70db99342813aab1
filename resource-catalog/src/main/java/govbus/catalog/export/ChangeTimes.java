package govbus.catalog.export;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each resource's entry was last changed; the store knows, the snapshot does not. */
@Component
class ChangeTimes {
    private final JdbcClient jdbc;

    ChangeTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Instant> all() {
        Map<String, Instant> times = new HashMap<>();
        jdbc.sql("select name, changed_at from catalog.entry where kind = 'Resource'")
                .query((row, index) -> times.put(
                        row.getString("name"), row.getTimestamp("changed_at").toInstant()))
                .list();
        return times;
    }
}
