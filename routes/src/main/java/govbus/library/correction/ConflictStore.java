package govbus.library.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The queue of conflicts; opened and settled by the merge, moved on by persons here. */
@Component
class ConflictStore {

    static final int MOST_COUNTED = 10_000;

    private static final TypeReference<List<Conflict.Said>> WORDS = new TypeReference<>() {};
    private static final String WANTED =
            " from library.conflict where library = ? and (?::text is null or fact = ?) and (?::text is null or state = ?)";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ConflictStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** How many conflicts of a fact are in a state. */
    record Count(String fact, String state, long conflicts) {}

    List<Count> counts(String library) {
        return jdbc.query(
                "select fact, state, count(*) from library.conflict where library = ? group by fact, state order by 1, 2",
                (rs, row) -> new Count(rs.getString(1), rs.getString(2), rs.getLong(3)),
                library);
    }

    long count(String library, String fact, String state) {
        return jdbc.queryForObject(
                "select count(*) from (select 1" + WANTED + " limit " + MOST_COUNTED + ") counted",
                Long.class,
                library,
                fact,
                fact,
                state,
                state);
    }

    /** The newest first. */
    List<Conflict> list(String library, String fact, String state, int page, int size) {
        return jdbc.query(
                "select *" + WANTED + " order by id desc limit ? offset ?",
                this::conflict,
                library,
                fact,
                fact,
                state,
                state,
                size,
                (long) (page - 1) * size);
    }

    List<Conflict> of(String library, String key) {
        return jdbc.query(
                "select * from library.conflict where library = ? and key = ? order by fact",
                this::conflict,
                library,
                key);
    }

    /** Locked until the transaction ends. */
    Optional<Conflict> lock(String library, long id) {
        return jdbc
                .query(
                        "select * from library.conflict where library = ? and id = ? for update",
                        this::conflict,
                        library,
                        id)
                .stream()
                .findFirst();
    }

    Optional<Conflict> find(String library, long id) {
        return jdbc
                .query("select * from library.conflict where library = ? and id = ?", this::conflict, library, id)
                .stream()
                .findFirst();
    }

    void move(long id, String state, String by, String note, String verification) {
        jdbc.update("""
                update library.conflict set state = ?, decided_by = ?, decided_at = now(), note = ?,
                    verification_number = coalesce(?, verification_number), changed_at = now() where id = ?
                """, state, by, note, verification, id);
    }

    /** The source stands by its word: the conflict is a person's to decide again, unless it has settled. */
    void answered(String verification, String note) {
        jdbc.update("""
                update library.conflict set state = 'open', note = ?, changed_at = now()
                where verification_number = ? and state = 'sent-back'
                """, note, verification);
    }

    private Conflict conflict(ResultSet rs, int row) throws SQLException {
        return new Conflict(
                rs.getLong("id"),
                rs.getString("library"),
                rs.getString("key"),
                rs.getString("fact"),
                rs.getString("state"),
                json.readValue(rs.getString("words"), WORDS),
                instant(rs.getTimestamp("since")),
                instant(rs.getTimestamp("changed_at")),
                rs.getString("decided_by"),
                instant(rs.getTimestamp("decided_at")),
                rs.getString("note"),
                rs.getString("verification_number"));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
