package govbus.exchange.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When records last moved: from the heads of the log's lanes, which every accepting commit keeps, never from the log. */
@Component
public class LastMoves {

    private final JdbcClient jdbc;

    public LastMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was last accepted of a resource.
     *
     * @param records all that were ever accepted
     */
    public record Acceptance(Instant at, long records) {}

    /** By resource; those of which nothing was ever accepted are missing. */
    public Map<String, Acceptance> accepted() {
        Map<String, Acceptance> accepted = new HashMap<>();
        jdbc.sql("""
                        select resource, max(accepted_at) as at, sum(records) as records
                        from exchange.head where accepted_at is not null group by resource
                        """).query(row -> {
            accepted.put(
                    row.getString("resource"), new Acceptance(instant(row.getTimestamp("at")), row.getLong("records")));
        });
        return accepted;
    }

    private static Instant instant(Timestamp at) {
        return at.toInstant();
    }
}
