package govbus.library.store;

import govbus.catalog.ItemType;
import govbus.library.merge.Dossier;
import govbus.library.merge.KeyForm;
import govbus.library.merge.Shape;
import govbus.library.merge.Shape.FactForm;
import govbus.library.merge.Values;
import govbus.library.merge.Voice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Links old keys to the entities that they name: the organisation code inside a credit code (GB 32100, positions 9 to
 * 17), and the values of facts that are declared as old keys. What was said under an old key before is taken over.
 */
@Component
class OldKeyLinks {

    private static final int CREDIT_CODE = 18;

    private final JdbcTemplate jdbc;
    private final Entities entities;

    OldKeyLinks(JdbcTemplate jdbc, Entities entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * What was said under old keys.
     *
     * @param additions by the entity's key
     * @param gone entities whose golden records stood under old keys
     */
    record TakenOver(SortedMap<String, List<Addition>> additions, List<Entity> gone) {}

    /** Links what is new among the amended entities, and takes out what stood under their old keys. */
    TakenOver follow(Shape shape, List<Amended> amended) {
        Map<String, String> links = new LinkedHashMap<>();
        for (Amended one : amended) {
            organisationCode(shape, one, links);
            for (FactForm fact : shape.facts()) {
                String value = Values.at(one.after().golden(), fact.slot());
                if (fact.declared().oldKey()
                        && value != null
                        && !Objects.equals(value, Values.at(one.before().golden(), fact.slot()))) {
                    String old = KeyForm.read(shape.library().keyType(), value).key();
                    links.put(old == null ? value : old, one.key());
                }
            }
        }
        links.entrySet().removeIf(link -> link.getKey().equals(link.getValue()));
        return takeOver(shape, newOf(shape, links));
    }

    private static void organisationCode(Shape shape, Amended one, Map<String, String> links) {
        boolean company = shape.library().keyType() == ItemType.SOCIAL_CREDIT_CODE
                && one.before().revision() == 0
                && one.key().length() == CREDIT_CODE;
        if (company) {
            links.put(KeyForm.organisationCode(one.key()), one.key());
        }
    }

    private Map<String, String> newOf(Shape shape, Map<String, String> links) {
        if (links.isEmpty()) {
            return links;
        }
        Map<String, String> linked = new LinkedHashMap<>();
        jdbc.query(
                """
                insert into library.old_key (library, old, key)
                select ?, * from unnest(?::text[], ?::text[]) on conflict do nothing returning old, key
                """,
                rs -> {
                    linked.put(rs.getString(1), rs.getString(2));
                },
                shape.id(),
                links.keySet().toArray(String[]::new),
                links.values().toArray(String[]::new));
        return linked;
    }

    /** Old keys under which something stands although they are linked, as when both came in at the same moment. */
    TakenOver leftBehind(Shape shape) {
        Map<String, String> links = new LinkedHashMap<>();
        jdbc.query(
                "select k.old, k.key from library.old_key k join " + EntitySql.table(shape)
                        + " e on e.key = k.old where k.library = ? limit 1000",
                rs -> {
                    links.put(rs.getString(1), rs.getString(2));
                },
                shape.id());
        return takeOver(shape, links);
    }

    private TakenOver takeOver(Shape shape, Map<String, String> links) {
        SortedMap<String, List<Addition>> additions = new TreeMap<>();
        List<Entity> gone = new ArrayList<>(0);
        if (!links.isEmpty()) {
            Map<String, List<Dossier>> chapters = entities.chapters(shape, links.keySet());
            for (Entity old : entities.remove(shape, links.keySet())) {
                if (old.isThere()) {
                    gone.add(old);
                }
                old.dossier().unfold(chapters.getOrDefault(old.key(), List.of()));
                List<Addition> of = additions.computeIfAbsent(links.get(old.key()), key -> new ArrayList<>());
                for (Voice voice : old.dossier().voices()) {
                    voice.sayings().forEach(saying -> of.add(Addition.of(voice, saying)));
                }
            }
        }
        return new TakenOver(additions, gone);
    }
}
