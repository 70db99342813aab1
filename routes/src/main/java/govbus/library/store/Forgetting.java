package govbus.library.store;

import govbus.library.merge.Dossier;
import govbus.library.merge.Micros;
import govbus.library.merge.Shape;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Goes through a library in the order of its keys and forgets what was superseded long ago. */
@Component
public class Forgetting {

    /** What a record has said of another since, and a record that is gone. */
    private static final String SPOKEN_OF = """
        delete from library.spoken_of where ctid = any(array(
            select s.ctid from library.spoken_of s where s.library = ? and s.at < ? and (s.key is null
                and not exists (select 1 from library.spoken_of n where n.library = s.library
                    and n.source = s.source and n.record = s.record and n.at > s.at)
                or exists (select 1 from library.spoken_of n where n.library = s.library
                    and n.source = s.source and n.record = s.record and n.at > s.at and n.at < ?))
            limit ?))
        """;

    private static final String EVENTS = """
        delete from library.life_event where id in (select id from (
            select id, told_at from library.life_event where library = ? order by id limit ?) oldest where told_at < ?)
        """;

    private static final String CONFLICTS = """
        delete from library.conflict where id in (
            select id from library.conflict where library = ? and state = 'settled' and changed_at < ? limit ?)
        """;

    private final Shapes shapes;
    private final Entities entities;
    private final JdbcTemplate jdbc;

    Forgetting(Shapes shapes, Entities entities, JdbcTemplate jdbc) {
        this.shapes = shapes;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * What a step went through.
     *
     * @param keys of entities, also of those that have no golden record; none at the end
     * @param words that were forgotten
     * @param gone entities of which nothing was left
     */
    public record Step(List<String> keys, int words, int gone) {}

    /** @param before what was superseded before then is forgotten; {@code null} for nothing */
    @Transactional(propagation = Propagation.MANDATORY)
    public Step step(String library, String after, int most, Instant before) {
        Shape shape = shapes.of(library);
        List<String> keys = jdbc.queryForList(
                "select key from " + EntitySql.table(shape) + " where key > ? order by key limit ?",
                String.class,
                after,
                most);
        return before == null || keys.isEmpty() ? new Step(keys, 0, 0) : forget(shape, keys, Micros.of(before));
    }

    private Step forget(Shape shape, List<String> keys, long before) {
        Map<String, Entity> known = entities.read(shape, keys);
        List<String> chaptered = known.values().stream()
                .filter(entity -> entity.dossier().chapters() > 0)
                .map(Entity::key)
                .toList();
        Map<String, List<Dossier>> chapters = entities.chapters(shape, chaptered);
        List<Entity> left = new ArrayList<>(0);
        List<Entity> gone = new ArrayList<>(0);
        Map<String, Integer> forgotten = new HashMap<>();
        for (String key : keys) {
            Entity entity = known.get(key);
            if (entity == null) {
                continue;
            }
            Dossier dossier = entity.dossier();
            dossier.unfold(chapters.getOrDefault(key, List.of()));
            int words = dossier.forgetBefore(before);
            if (words > 0) {
                forgotten.put(key, words);
                (dossier.isEmpty() ? gone : left)
                        .add(new Entity(key, entity.revision() + 1, entity.changed(), entity.golden(), dossier));
            }
        }
        return written(shape, keys, new Kept(left, gone), forgotten);
    }

    private record Kept(List<Entity> left, List<Entity> gone) {}

    /** An entity that another wrote meanwhile keeps all until the next time. */
    private Step written(Shape shape, List<String> keys, Kept kept, Map<String, Integer> forgotten) {
        Map<String, Dossier> chapters = new HashMap<>();
        kept.left().forEach(entity -> {
            Dossier chapter = entity.dossier().spill();
            if (chapter != null) {
                chapters.put(entity.key(), chapter);
            }
        });
        List<String> again = kept.left().isEmpty() ? List.of() : entities.write(shape, kept.left());
        Set<String> done = new HashSet<>(kept.left().stream().map(Entity::key).toList());
        List<String> gone = entities.removeUnchanged(shape, kept.gone());
        done.addAll(gone);
        again.forEach(done::remove);
        chapters.keySet().retainAll(done);
        entities.writeChapters(shape, done, chapters);
        int words = done.stream().mapToInt(forgotten::get).sum();
        return new Step(keys, words, gone.size());
    }

    /**
     * Forgets what else is older: of whom records spoke, life events that were told, and conflicts that are settled.
     *
     * @param most lines of each at once
     * @return how many lines went; 0 when there are no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int lines(String library, int most, Instant before) {
        Timestamp day = Timestamp.from(before);
        int id = shapes.of(library).id();
        return jdbc.update(SPOKEN_OF, id, Micros.of(before), Micros.of(before), most)
                + jdbc.update(EVENTS, library, most, day)
                + jdbc.update(CONFLICTS, library, day, most);
    }
}
