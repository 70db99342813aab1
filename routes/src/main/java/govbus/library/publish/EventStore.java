package govbus.library.publish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Life events that were told. */
@Component
class EventStore {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    EventStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An event with its number. */
    record Told(long id, LifeEvents.Happening event, Instant toldAt) {}

    /** Keeps events and answers their numbers, in the same order. */
    List<String> keep(String library, List<LifeEvents.Happening> events) {
        return jdbc.queryForList(
                """
                insert into library.life_event (library, event, key, at, before, facts)
                select ?, event, key, at, before, facts::jsonb
                from unnest(?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
                    with ordinality as e(event, key, at, before, facts, n) order by n
                returning id::text
                """,
                String.class,
                library,
                events.stream().map(LifeEvents.Happening::event).toArray(String[]::new),
                events.stream().map(LifeEvents.Happening::key).toArray(String[]::new),
                events.stream()
                        .map(one -> one.at() == null ? null : one.at().toString())
                        .toArray(String[]::new),
                events.stream().map(LifeEvents.Happening::before).toArray(String[]::new),
                events.stream().map(one -> json.writeValueAsString(one.facts())).toArray(String[]::new));
    }

    List<Told> find(List<String> ids) {
        return jdbc.query(
                "select * from library.life_event where id = any(?::bigint[]) order by id", this::told, (Object)
                        ids.toArray(String[]::new));
    }

    /** The newest first. */
    List<Told> newest(String library, String event, int page, int size) {
        return jdbc.query("""
                select * from library.life_event where library = ? and (?::text is null or event = ?)
                order by id desc limit ? offset ?
                """, this::told, library, event, event, size, (long) (page - 1) * size);
    }

    /** Events by name, of the last days. */
    Map<String, Long> counts(String library, int days) {
        Map<String, Long> counts = new java.util.TreeMap<>();
        jdbc.query(
                """
                select event, count(*) from library.life_event
                where library = ? and told_at > now() - make_interval(days => ?) group by event
                """,
                rs -> {
                    counts.put(rs.getString(1), rs.getLong(2));
                },
                library,
                days);
        return counts;
    }

    private Told told(ResultSet rs, int row) throws SQLException {
        Timestamp at = rs.getTimestamp("at");
        return new Told(
                rs.getLong("id"),
                new LifeEvents.Happening(
                        rs.getString("event"),
                        rs.getString("key"),
                        at == null ? null : at.toInstant(),
                        rs.getString("before"),
                        json.readValue(rs.getString("facts"), FACTS)),
                rs.getTimestamp("told_at").toInstant());
    }
}
