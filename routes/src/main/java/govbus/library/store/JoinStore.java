package govbus.library.store;

import govbus.library.Joins;
import govbus.library.merge.Dossier;
import govbus.library.merge.Kin;
import govbus.library.merge.Kin.Pair;
import govbus.library.merge.Micros;
import govbus.library.merge.Saying;
import govbus.library.merge.Shape;
import govbus.library.merge.Voice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes joins where the words are: the part says of which entity it is one, and that one has the part's words, too. */
@Component
class JoinStore implements Joins {

    private static final String[] NOTHING = {};

    private final Shapes shapes;
    private final Entities entities;
    private final WordStore words;
    private final Upkeep upkeep;
    private final JdbcTemplate jdbc;

    JoinStore(Shapes shapes, Entities entities, WordStore words, Upkeep upkeep, JdbcTemplate jdbc) {
        this.shapes = shapes;
        this.entities = entities;
        this.words = words;
        this.upkeep = upkeep;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public boolean join(String library, String key, String kept, String by, String note) {
        List<Pair> pairs = new ArrayList<>(inForce(library, List.of(key, kept)));
        pairs.add(new Pair(key, kept));
        SortedMap<String, String> wholes = Kin.wholes(List.of(), pairs);
        if (wholes.size() > MOST) {
            return false;
        }
        jdbc.update(
                "insert into library.decision (library, kind, key, other_key, decided_by, note) values (?, 'link', ?,"
                        + " ?, ?, ?)",
                library,
                key,
                kept,
                by,
                note);
        follow(shapes.of(library), wholes);
        return true;
    }

    @Override
    @Transactional
    public void part(String library, String key, String other, String by, String note) {
        List<Pair> pairs = inForce(library, List.of(key, other));
        Collection<String> keys = Kin.wholes(List.of(key, other), pairs).keySet();
        jdbc.update("""
            update library.decision set revoked_by = ?, revoked_at = now(), revoked_note = ?
            where library = ? and kind = 'link' and revoked_at is null
                and (key = ? and other_key = ? or key = ? and other_key = ?)
            """, by, note, library, key, other, other, key);
        follow(shapes.of(library), Kin.wholes(keys, inForce(library, keys)));
    }

    /** All pairs by which some keys are one with others; one after the other, so that none is missed. */
    private List<Pair> inForce(String library, Collection<String> keys) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 525))", rs -> {}, library);
        return jdbc.query(
                """
                with recursive kin (key) as (
                    select * from unnest(?::text[])
                    union
                    select case when d.key = kin.key then d.other_key else d.key end from kin
                        join library.decision d on d.library = ? and kin.key in (d.key, d.other_key)
                        where d.kind = 'link' and d.revoked_at is null)
                select key, other_key from library.decision
                where library = ? and kind = 'link' and revoked_at is null and key in (select key from kin) order by id
                """,
                (rs, row) -> new Pair(rs.getString(1), rs.getString(2)),
                keys.toArray(String[]::new),
                library,
                library);
    }

    /** Makes entities parts of others as they are to be, and of no other any more. */
    private void follow(Shape shape, SortedMap<String, String> wholes) {
        Map<String, Entity> found = entities.lock(shape, wholes.keySet());
        Map<String, List<Dossier>> chapters = entities.chapters(shape, wholes.keySet());
        long now = after(found.values());
        SortedMap<String, List<Addition>> additions = new TreeMap<>();
        wholes.forEach((key, whole) -> {
            Dossier dossier = found.getOrDefault(key, Entity.unheardOf(key)).dossier();
            String before = dossier.partOf(Long.MAX_VALUE);
            String wanted = whole.equals(key) ? null : whole;
            if (Objects.equals(before, wanted)) {
                return;
            }
            if (before != null) {
                link(additions, key, before, Saying.deletion(now, now, true));
            }
            if (wanted != null) {
                link(additions, key, wanted, new Saying(now, now, true, false, NOTHING));
                dossier.unfold(chapters.getOrDefault(key, List.of()));
                all(additions, wanted).addAll(Parts.ofPart(key, said(dossier)));
            }
        });
        upkeep.count(shape, words.decided(shape, additions));
    }

    private static void link(SortedMap<String, List<Addition>> additions, String part, String whole, Saying saying) {
        all(additions, part).add(new Addition(Shape.DECISIONS, null, whole, saying));
        all(additions, whole).add(new Addition(Shape.DECISIONS, part, null, saying));
    }

    private static List<Addition> all(SortedMap<String, List<Addition>> additions, String key) {
        return additions.computeIfAbsent(key, none -> new ArrayList<>());
    }

    private static List<Addition> said(Dossier dossier) {
        return dossier.voices().stream()
                .flatMap(voice -> voice.sayings().stream().map(saying -> Addition.of(voice, saying)))
                .toList();
    }

    /** Now, and behind all that was decided of these before, whatever the clock says. */
    private static long after(Collection<Entity> entities) {
        TreeSet<Long> times = new TreeSet<>(List.of(Micros.of(Instant.now())));
        for (Entity entity : entities) {
            for (Voice voice : entity.dossier().voices()) {
                if (voice.isPart() || voice.isPartOf()) {
                    times.add(voice.sayings().get(0).at() + 1);
                }
            }
        }
        return times.last();
    }
}
