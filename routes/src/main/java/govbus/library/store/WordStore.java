package govbus.library.store;

import govbus.library.merge.Dossier;
import govbus.library.merge.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes words in. Rows are read without locks, merged in memory and written in the order of their keys; a row that
 * another transaction wrote meanwhile is merged once more, so nothing is lost and sources wait for one another only where
 * they speak of the same entity at the same moment.
 */
@Component
public class WordStore {

    /**
     * Rows that are merged once more come after others that this transaction holds, so two may wait in a ring. Who waits gives
     * up soon and begins anew, long before the store looks for rings.
     */
    private static final String BRIEFLY = "100ms";

    private static final String AS_LONG_AS_IT_TAKES = "0";
    /** The state by which PostgreSQL says that a lock did not come in time; Spring has no name for it. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Entities entities;
    private final Consequences consequences;
    private final OldKeyLinks links;

    WordStore(Entities entities, Consequences consequences, OldKeyLinks links) {
        this.entities = entities;
        this.links = links;
        this.consequences = consequences;
    }

    /**
     * What became of words.
     *
     * @param created keys that were not known before
     * @param appeared golden records that are there now and were not before, less those that are gone
     * @param records by how many more records of the source speak now
     * @param retracted entities of which the source said something and does no more
     * @param altered golden records of which the source spoke before, that were there and say something else now
     */
    public record Written(int created, int appeared, int records, int retracted, int altered) {

        /** With what became of words under old keys; those were counted when they came in. */
        Written with(Written old) {
            return new Written(created, appeared + old.appeared, records, retracted, altered);
        }
    }

    /**
     * Takes words in, in the caller's transaction.
     *
     * @param additions by key; all of one key in the order of the log
     * @param presumedNew whether the keys are probably not known yet, so that they are not asked for first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Written add(Shape shape, SortedMap<String, List<Addition>> additions, boolean presumedNew) {
        return write(shape, additions, presumedNew, Why.HEARD);
    }

    /** Merges entities anew, after their library was declared in another way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Written mergeAnew(Shape shape, SortedMap<String, List<Addition>> keys) {
        return write(shape, keys, false, Why.RULES);
    }

    /** Takes in what persons decided of entities: nothing has happened to these, only what is known of them is another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Written decided(Shape shape, SortedMap<String, List<Addition>> additions) {
        return write(shape, additions, false, Why.DECIDED);
    }

    private Written write(Shape shape, SortedMap<String, List<Addition>> heard, boolean presumedNew, Why why) {
        try {
            return merged(shape, heard, presumedNew, why);
        } catch (UncategorizedSQLException failed) {
            if (LOCK_NOT_AVAILABLE.equals(failed.getSQLException().getSQLState())) {
                throw new CannotAcquireLockException("another source speaks of the same entities", failed);
            }
            throw failed;
        }
    }

    private Written merged(Shape shape, SortedMap<String, List<Addition>> heard, boolean presumedNew, Why why) {
        Amending amending = new Amending(shape, why == Why.RULES);
        SortedMap<String, List<Addition>> additions = heard;
        List<Amended> done = new ArrayList<>(additions.size());
        Collection<String> keys = additions.keySet();
        boolean blind = presumedNew;
        boolean brief = false;
        while (!keys.isEmpty()) {
            Map<String, Entity> known = blind ? Map.of() : entities.read(shape, keys);
            blind = false;
            SortedMap<String, List<Addition>> followed = Parts.follow(known, additions);
            if (followed != additions) {
                keys = withWholes(keys, additions, followed);
                additions = followed;
                known = entities.read(shape, keys);
            }
            Map<String, List<Dossier>> older = entities.chapters(shape, Amending.reachingBack(known, additions));
            List<Amended> amended = new ArrayList<>(keys.size());
            for (String key : keys) {
                Entity entity = known.get(key);
                Amended one = amending.amend(
                        entity == null ? Entity.unheardOf(key) : entity, additions.get(key), older.get(key));
                if (one != null) {
                    amended.add(one);
                }
            }
            keys = write(shape, amended, done);
            if (why == Why.HEARD && brief == keys.isEmpty()) {
                brief = !brief;
                entities.waitForLocks(brief ? BRIEFLY : AS_LONG_AS_IT_TAKES);
            }
        }
        consequences.of(shape, done, why);
        Written written = written(done);
        return shape.hasOldKeys() ? written.with(takeOver(shape, links.follow(shape, done))) : written;
    }

    /** Takes over what stands under old keys although these are linked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Written takeOver(Shape shape) {
        return takeOver(shape, links.leftBehind(shape));
    }

    private Written takeOver(Shape shape, OldKeyLinks.TakenOver taken) {
        consequences.gone(shape, taken.gone());
        Written gone = new Written(0, -taken.gone().size(), 0, 0, 0);
        return taken.additions().isEmpty() ? gone : gone.with(write(shape, taken.additions(), false, Why.HEARD));
    }

    private static Collection<String> withWholes(
            Collection<String> keys,
            SortedMap<String, List<Addition>> additions,
            SortedMap<String, List<Addition>> followed) {
        SortedSet<String> all = new TreeSet<>(keys);
        followed.forEach((key, now) -> {
            if (now != additions.get(key)) {
                all.add(key);
            }
        });
        return all;
    }

    /** Writes and answers the keys that have to be merged once more, in their order. */
    private List<String> write(Shape shape, List<Amended> amended, List<Amended> done) {
        if (amended.isEmpty()) {
            return List.of();
        }
        List<Entity> rows = amended.stream()
                .filter(one -> one.after() != one.before())
                .map(Amended::after)
                .toList();
        List<String> left = rows.isEmpty() ? List.of() : entities.write(shape, rows);
        Set<String> again = new HashSet<>(left);
        List<String> unfolded = new ArrayList<>(0);
        Map<String, Dossier> chapters = new HashMap<>();
        for (Amended one : amended) {
            if (again.contains(one.key())) {
                continue;
            }
            done.add(one);
            if (one.unfolded()) {
                unfolded.add(one.key());
            }
            if (one.chapter() != null) {
                chapters.put(one.key(), one.chapter());
            }
        }
        entities.writeChapters(shape, unfolded, chapters);
        return left.stream().sorted().toList();
    }

    private static Written written(List<Amended> done) {
        int created = 0;
        int appeared = 0;
        int records = 0;
        int retracted = 0;
        int altered = 0;
        for (Amended one : done) {
            created += one.before().revision() == 0 ? 1 : 0;
            appeared += (one.after().isThere() ? 1 : 0) - (one.before().isThere() ? 1 : 0);
            records += one.records();
            retracted += one.records() < 0 ? 1 : 0;
            altered += one.spoken() && one.records() >= 0 && one.before().isThere() && one.isGoldenChanged() ? 1 : 0;
        }
        return new Written(created, appeared, records, retracted, altered);
    }
}
