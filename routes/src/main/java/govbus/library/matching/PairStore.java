package govbus.library.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Pairs that were found, and what persons said of them. */
@Component
class PairStore {

    private static final int MOST = 200;

    private final JdbcTemplate jdbc;

    PairStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what was found; what a person has decided stays decided. */
    void found(String library, String key, String otherKey, int score) {
        jdbc.update("""
            insert into library.pair (library, key, other_key, score) values (?, ?, ?, ?)
            on conflict (library, key, other_key) do update set score = excluded.score
            where pair.score <> excluded.score
            """, library, key, otherKey, score);
    }

    /** A pair that a person names; answers its number. */
    long add(String library, String key, String otherKey) {
        return jdbc.queryForObject("""
            insert into library.pair (library, key, other_key, score) values (?, ?, ?, 0)
            on conflict (library, key, other_key) do update set score = pair.score returning id
            """, Long.class, library, key, otherKey);
    }

    /** Open ones that are not alike any more go; decisions stay. */
    void onlyAlike(String library, List<String> pairs) {
        jdbc.update(
                "delete from library.pair where library = ? and state = 'open' and not key || ' ' || other_key ="
                        + " any(?)",
                library,
                pairs.toArray(String[]::new));
    }

    List<Pair> list(String library) {
        return jdbc.query(
                "select * from library.pair where library = ? order by state <> 'open', score desc, id limit " + MOST,
                PairStore::pair,
                library);
    }

    long open(String library) {
        return jdbc.queryForObject(
                "select count(*) from library.pair where library = ? and state = 'open'", Long.class, library);
    }

    Optional<Pair> lock(String library, long id) {
        return jdbc
                .query(
                        "select * from library.pair where library = ? and id = ? for update",
                        PairStore::pair,
                        library,
                        id)
                .stream()
                .findFirst();
    }

    void move(long id, String state, String by, String note) {
        jdbc.update(
                "update library.pair set state = ?, decided_by = ?, decided_at = now(), note = ? where id = ?",
                state,
                by,
                note,
                id);
    }

    private static Pair pair(ResultSet rs, int row) throws SQLException {
        Timestamp decided = rs.getTimestamp("decided_at");
        return new Pair(
                rs.getLong("id"),
                rs.getString("key"),
                rs.getString("other_key"),
                rs.getInt("score"),
                rs.getString("state"),
                rs.getTimestamp("since").toInstant(),
                rs.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                rs.getString("note"));
    }
}
