package govbus.library;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Candidates and golden records in PostgreSQL, read and written by the set. */
@Component
class LibraryStore {

    private static final TypeReference<Map<String, String>> ITEMS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Fact>> FACTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    LibraryStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One source's word about a key; {@code candidate} is {@code null} when it has none any more. */
    record Word(String key, SourceWord candidate) {}

    /** A golden record; {@code version} grows by one with each change. */
    record Golden(String key, long version, Map<String, Fact> facts, Instant changedAt) {}

    /** Locks golden records in key order, making those that are not there, so that merges of one key do not cross. */
    void lock(String library, List<String> sortedKeys) {
        String[] keys = sortedKeys.toArray(String[]::new);
        jdbc.update("""
                insert into library.golden (library, key) select ?, key from unnest(?::text[]) as key order by key
                on conflict do nothing
                """, library, keys);
        jdbc.query(
                "select 1 from library.golden where library = ? and key = any(?) order by key for update",
                rs -> {},
                library,
                keys);
    }

    void putCandidates(String library, String resource, List<Word> words) {
        List<Object[]> kept = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Word word : words) {
            if (word.candidate() == null) {
                gone.add(word.key());
            } else {
                SourceWord candidate = word.candidate();
                kept.add(new Object[] {
                    library,
                    word.key(),
                    resource,
                    json.writeValueAsString(candidate.items()),
                    timestamp(candidate.sourceTime()),
                    timestamp(candidate.receivedAt())
                });
            }
        }
        if (!kept.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into library.candidate (library, key, resource, facts, source_time, received_at)
                    values (?, ?, ?, ?::jsonb, ?, ?)
                    on conflict (library, key, resource) do update set facts = excluded.facts,
                        source_time = excluded.source_time, received_at = excluded.received_at
                    """, kept);
        }
        if (!gone.isEmpty()) {
            jdbc.update(
                    "delete from library.candidate where library = ? and resource = ? and key = any(?)",
                    library,
                    resource,
                    gone.toArray(String[]::new));
        }
    }

    Map<String, List<SourceWord>> candidates(String library, List<String> keys) {
        Map<String, List<SourceWord>> found = new HashMap<>();
        jdbc.query(
                """
                select key, resource, facts, source_time, received_at from library.candidate
                where library = ? and key = any(?)
                """,
                rs -> {
                    found.computeIfAbsent(rs.getString(1), key -> new ArrayList<>())
                            .add(new SourceWord(
                                    rs.getString(2),
                                    json.readValue(rs.getString(3), ITEMS),
                                    instant(rs.getTimestamp(4)),
                                    instant(rs.getTimestamp(5))));
                },
                library,
                keys.toArray(String[]::new));
        return found;
    }

    /** Writes what changed in value; a key that no source speaks of any more loses its record. */
    void putGolden(String library, Map<String, Map<String, Fact>> golden) {
        List<Object[]> rows = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        golden.forEach((key, facts) -> {
            if (facts.isEmpty()) {
                gone.add(key);
            } else {
                String text = json.writeValueAsString(facts);
                rows.add(new Object[] {text, library, key, text});
            }
        });
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("""
                    update library.golden set facts = ?::jsonb, version = version + 1, changed_at = now()
                    where library = ? and key = ? and facts is distinct from ?::jsonb
                    """, rows);
        }
        if (!gone.isEmpty()) {
            jdbc.update(
                    "delete from library.golden where library = ? and key = any(?)",
                    library,
                    gone.toArray(String[]::new));
        }
    }

    List<Golden> find(String library, List<String> keys) {
        return jdbc.query(
                "select key, version, facts, changed_at from library.golden where library = ? and key = any(?) and version > 0",
                (rs, row) -> new Golden(
                        rs.getString(1),
                        rs.getLong(2),
                        json.readValue(rs.getString(3), FACTS),
                        instant(rs.getTimestamp(4))),
                library,
                keys.toArray(String[]::new));
    }

    /** How many records a library holds. */
    long count(String library) {
        return jdbc.queryForObject("select count(*) from library.golden where library = ?", Long.class, library);
    }

    private static Timestamp timestamp(Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
