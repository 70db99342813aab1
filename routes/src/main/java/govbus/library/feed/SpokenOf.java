package govbus.library.feed;

import govbus.library.feed.RecordWords.Unsettled;
import govbus.library.merge.Saying;
import govbus.library.merge.Shape;
import govbus.library.store.Addition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Of which entity each record of a source spoke, and when. A record that begins to speak of another takes back what it
 * said of the one before, as when a department corrects the number on a marriage; a word that comes late finds its place.
 */
@Component
class SpokenOf {

    private final JdbcTemplate jdbc;

    SpokenOf(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Point(String record, long at, String key) {}

    void settle(Shape shape, int source, List<Unsettled> words, Heard heard) {
        Map<String, NavigableMap<Long, String>> courses = read(shape, source, words);
        List<Point> points = new ArrayList<>();
        for (Unsettled word : words) {
            NavigableMap<Long, String> course = courses.computeIfAbsent(word.record(), record -> new TreeMap<>());
            settle(source, word, course, heard);
            course.put(word.saying().at(), word.key());
            points.add(new Point(word.record(), word.saying().at(), word.key()));
        }
        write(shape, source, points);
    }

    private static void settle(int source, Unsettled word, NavigableMap<Long, String> course, Heard heard) {
        Saying saying = word.saying();
        Map.Entry<Long, String> before = course.lowerEntry(saying.at());
        Map.Entry<Long, String> after = course.higherEntry(saying.at());
        String same = course.get(saying.at());
        if (word.key() != null) {
            heard.add(word.key(), new Addition(source, word.record(), saying));
            if (after != null && !word.key().equals(after.getValue())) {
                heard.add(word.key(), takenBack(source, word, after.getKey()));
            }
        }
        if (before != null && before.getValue() != null && !before.getValue().equals(word.key())) {
            heard.add(before.getValue(), takenBack(source, word, saying.at()));
        }
        if (same != null && !Objects.equals(same, word.key())) {
            heard.add(same, takenBack(source, word, saying.at()));
        }
    }

    private static Addition takenBack(int source, Unsettled word, long at) {
        Saying deletion =
                Saying.deletion(at, word.saying().received(), word.saying().stated());
        return new Addition(source, word.record(), deletion);
    }

    private Map<String, NavigableMap<Long, String>> read(Shape shape, int source, List<Unsettled> words) {
        Map<String, NavigableMap<Long, String>> courses = new HashMap<>();
        jdbc.query(
                "select record, at, key from library.spoken_of where library = ? and source = ? and record = any(?)",
                rs -> {
                    courses.computeIfAbsent(rs.getString(1), record -> new TreeMap<>())
                            .put(rs.getLong(2), rs.getString(3));
                },
                shape.id(),
                source,
                words.stream().map(Unsettled::record).distinct().toArray(String[]::new));
        return courses;
    }

    /** The last point of a moment stays, so a statement has each of them once. */
    private void write(Shape shape, int source, List<Point> points) {
        Map<List<Object>, Point> last = new HashMap<>();
        points.forEach(point -> last.put(List.of(point.record(), point.at()), point));
        List<Point> rows = List.copyOf(last.values());
        jdbc.update(
                """
                insert into library.spoken_of (library, source, record, at, key)
                select ?, ?, * from unnest(?::text[], ?::bigint[], ?::text[])
                on conflict (library, source, record, at) do update set key = excluded.key
                where spoken_of.key is distinct from excluded.key
                """,
                shape.id(),
                source,
                rows.stream().map(Point::record).toArray(String[]::new),
                rows.stream().map(Point::at).toArray(Long[]::new),
                rows.stream().map(Point::key).toArray(String[]::new));
    }
}
