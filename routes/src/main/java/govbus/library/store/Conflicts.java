package govbus.library.store;

import govbus.library.merge.Merging;
import govbus.library.merge.Micros;
import govbus.library.merge.Saying;
import govbus.library.merge.Shape;
import govbus.library.merge.Shape.FactForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The conflicts between sources, kept in step with what they say. What a person did about one stays with it. */
@Component
class Conflicts {

    private static final String OPEN = """
        insert into library.conflict (library, key, fact, state, words)
        select ?, key, fact, state, words::jsonb
        from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as c (key, fact, state, words)
        on conflict (library, key, fact) do update set words = excluded.words, changed_at = now(),
            since = case when conflict.state = 'settled' then now() else conflict.since end,
            state = case when conflict.state = 'settled' then excluded.state else conflict.state end
        where conflict.words <> excluded.words or conflict.state = 'settled'
        """;

    private static final String SETTLE = """
        update library.conflict c set state = 'settled', changed_at = now()
        from unnest(?::text[], ?::text[]) as s (key, fact)
        where c.library = ? and c.key = s.key and c.fact = s.fact and c.state <> 'settled'
        """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Conflicts(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param anew whether what was before does not count, because the declaration changed */
    void follow(Shape shape, List<Amended> amended, boolean anew) {
        List<String[]> open = new ArrayList<>(0);
        List<String[]> settled = new ArrayList<>(0);
        for (Amended one : amended) {
            for (FactForm fact : shape.facts()) {
                if (fact.origins().length < 2) {
                    continue;
                }
                if (one.mergedAfter().isDisputed(fact)) {
                    if (anew || !same(fact, one.mergedBefore(), one.mergedAfter())) {
                        String state = one.mergedAfter().isDecided(fact) ? "decided" : "open";
                        String words = json.writeValueAsString(words(shape, fact, one.mergedAfter()));
                        open.add(new String[] {one.key(), fact.name(), state, words});
                    }
                } else if (anew || one.mergedBefore().isDisputed(fact)) {
                    settled.add(new String[] {one.key(), fact.name()});
                }
            }
        }
        String library = shape.library().name();
        if (!open.isEmpty()) {
            jdbc.update(OPEN, library, column(open, 0), column(open, 1), column(open, 2), column(open, 3));
        }
        if (!settled.isEmpty()) {
            jdbc.update(SETTLE, column(settled, 0), column(settled, 1), library);
        }
    }

    private static boolean same(FactForm fact, Merging before, Merging after) {
        for (int source : fact.origins()) {
            String said = after.said(fact, source);
            if (!Objects.equals(before.said(fact, source), said)
                    || said != null
                            && before.saying(source).at()
                                    != after.saying(source).at()
                    || !before.beside(source).equals(after.beside(source))) {
                return false;
            }
        }
        return true;
    }

    private static List<Map<String, Object>> words(Shape shape, FactForm fact, Merging merging) {
        List<Map<String, Object>> words = new ArrayList<>();
        for (int source : fact.origins()) {
            String value = merging.said(fact, source);
            if (value != null) {
                words.add(word(shape, source, value, merging.saying(source)));
            }
            for (Saying other : merging.beside(source)) {
                String more = other.value(fact.slot());
                if (more != null && !more.equals(value)) {
                    words.add(word(shape, source, more, other));
                }
            }
        }
        return words;
    }

    private static Map<String, Object> word(Shape shape, int source, String value, Saying saying) {
        Map<String, Object> word = new LinkedHashMap<>();
        word.put("resource", shape.resource(source));
        word.put("value", value);
        word.put("at", saying.stated() ? Micros.instant(saying.at()).toString() : null);
        word.put("receivedAt", Micros.instant(saying.received()).toString());
        return word;
    }

    private static String[] column(List<String[]> rows, int column) {
        return rows.stream().map(row -> row[column]).toArray(String[]::new);
    }
}
