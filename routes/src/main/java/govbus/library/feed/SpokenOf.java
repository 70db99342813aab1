package govbus.library.feed;

import govbus.library.feed.RecordWords.Unsettled;
import govbus.library.merge.Saying;
import govbus.library.merge.Shape;
import govbus.library.store.Addition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which entity each record of a source speaks of. A record that begins to speak of another takes back what it said of
 * the one before, as when a department corrects the number on a marriage.
 */
@Component
class SpokenOf {

    private final JdbcTemplate jdbc;

    SpokenOf(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Now(String key, long since) {}

    void settle(Shape shape, int source, List<Unsettled> words, Heard heard) {
        Map<String, Now> now = read(shape, source, words);
        Map<String, Now> changed = new HashMap<>();
        for (Unsettled word : words) {
            Now before = now.get(word.record());
            Now after = settle(source, word, before, heard);
            if (after != null && !after.equals(before)) {
                now.put(word.record(), after);
                changed.put(word.record(), after);
            }
        }
        write(shape, source, changed);
    }

    private static Now settle(int source, Unsettled word, Now before, Heard heard) {
        Saying saying = word.saying();
        if (word.key() == null) {
            if (before != null) {
                heard.add(before.key(), new Addition(source, word.record(), saying));
            }
            return before;
        }
        heard.add(word.key(), new Addition(source, word.record(), saying));
        if (before == null || before.key().equals(word.key())) {
            return new Now(word.key(), before == null ? saying.at() : Math.min(before.since(), saying.at()));
        }
        if (saying.at() < before.since()) {
            heard.add(word.key(), takenBack(source, word, before.since()));
            return before;
        }
        heard.add(before.key(), takenBack(source, word, saying.at()));
        return new Now(word.key(), saying.at());
    }

    private static Addition takenBack(int source, Unsettled word, long at) {
        Saying deletion =
                Saying.deletion(at, word.saying().received(), word.saying().stated());
        return new Addition(source, word.record(), deletion);
    }

    private Map<String, Now> read(Shape shape, int source, List<Unsettled> words) {
        Map<String, Now> now = new HashMap<>();
        jdbc.query(
                "select record, key, since from library.spoken_of where library = ? and source = ? and record = any(?)",
                rs -> {
                    now.put(rs.getString(1), new Now(rs.getString(2), rs.getLong(3)));
                },
                shape.id(),
                source,
                words.stream().map(Unsettled::record).distinct().toArray(String[]::new));
        return now;
    }

    private void write(Shape shape, int source, Map<String, Now> changed) {
        if (changed.isEmpty()) {
            return;
        }
        List<String> records = new ArrayList<>(changed.keySet());
        jdbc.update(
                """
                insert into library.spoken_of (library, source, record, key, since)
                select ?, ?, * from unnest(?::text[], ?::text[], ?::bigint[])
                on conflict (library, source, record) do update set key = excluded.key, since = excluded.since
                """,
                shape.id(),
                source,
                records.toArray(String[]::new),
                records.stream().map(record -> changed.get(record).key()).toArray(String[]::new),
                records.stream().map(record -> changed.get(record).since()).toArray(Long[]::new));
    }
}
