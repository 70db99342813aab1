package govbus.library.store;

import govbus.library.AsOf;
import govbus.library.Candidate;
import govbus.library.Fact;
import govbus.library.FactVersion;
import govbus.library.Golden;
import govbus.library.GoldenRecords;
import govbus.library.Page;
import govbus.library.Word;
import govbus.library.merge.Dossier;
import govbus.library.merge.History;
import govbus.library.merge.Merging;
import govbus.library.merge.Micros;
import govbus.library.merge.Saying;
import govbus.library.merge.Shape;
import govbus.library.merge.Shape.FactForm;
import govbus.library.merge.Voice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads golden records: what counts is found anew from what was said, so any moment can be asked for. */
@Component
class GoldenReader implements GoldenRecords {

    private final Shapes shapes;
    private final Entities entities;
    private final GoldenList list;
    private final OldKeys oldKeys;

    GoldenReader(Shapes shapes, Entities entities, GoldenList list, OldKeys oldKeys) {
        this.shapes = shapes;
        this.entities = entities;
        this.list = list;
        this.oldKeys = oldKeys;
    }

    @Override
    public List<Golden> find(String library, List<String> keys, AsOf asOf) {
        Shape shape = shapes.of(library);
        Map<String, String> current = oldKeys.current(shape, keys);
        Map<String, Entity> found = wholes(shape, entities.read(shape, current.values()), micros(asOf.knownAt()));
        if (asOf.validAt() != null || asOf.knownAt() != null) {
            unfold(shape, found.values());
        }
        List<Golden> golden = new ArrayList<>();
        current.forEach((asked, key) -> {
            Entity entity = found.get(key);
            Golden one = entity == null ? null : golden(shape, asked, entity, asOf);
            if (one != null) {
                golden.add(one);
            }
        });
        return golden;
    }

    /** Entities by the keys asked for; for one that was a part of another as known at a time, that other. */
    private Map<String, Entity> wholes(Shape shape, Map<String, Entity> found, long knownAt) {
        Map<String, String> parts = new HashMap<>(0);
        found.forEach((key, entity) -> {
            String whole = entity.dossier().partOf(knownAt);
            if (whole != null) {
                parts.put(key, whole);
            }
        });
        if (!parts.isEmpty()) {
            Map<String, Entity> wholes = entities.read(shape, Set.copyOf(parts.values()));
            parts.forEach((key, whole) -> found.computeIfPresent(key, (same, part) -> wholes.get(whole)));
        }
        return found;
    }

    private void unfold(Shape shape, Collection<Entity> found) {
        Map<String, Entity> chaptered = new HashMap<>();
        for (Entity entity : found) {
            if (entity.dossier().chapters() > 0) {
                chaptered.put(entity.key(), entity);
            }
        }
        entities.chapters(shape, chaptered.keySet())
                .forEach((key, older) -> chaptered.get(key).dossier().unfold(older));
    }

    static Golden golden(Shape shape, String key, Entity entity, AsOf asOf) {
        boolean now = asOf.validAt() == null && asOf.knownAt() == null;
        Merging merging = Merging.of(shape, entity.dossier(), micros(asOf.validAt()), micros(asOf.knownAt()));
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (FactForm fact : shape.facts()) {
            int winner = merging.winner(fact);
            if (winner > 0) {
                facts.put(fact.name(), fact(shape, fact, merging, winner));
            }
        }
        if (facts.isEmpty()) {
            return null;
        }
        Instant changed = now ? Micros.instant(entity.changed()) : null;
        return new Golden(key, entity.key(), entity.dossier().version(), facts, changed);
    }

    private static long micros(Instant time) {
        return time == null ? Long.MAX_VALUE : Micros.of(time);
    }

    private static Fact fact(Shape shape, FactForm form, Merging merging, int winner) {
        Saying saying = merging.saying(winner);
        List<Candidate> losing = new ArrayList<>();
        for (int source : form.origins()) {
            String value = source == winner ? null : merging.said(form, source);
            if (value != null) {
                Saying other = merging.saying(source);
                losing.add(new Candidate(shape.resource(source), value, at(other), Micros.instant(other.received())));
            }
        }
        return new Fact(
                merging.said(form, winner),
                shape.resource(winner),
                at(saying),
                Micros.instant(saying.received()),
                merging.isDecided(form) ? "decided" : form.declared().rule().word(),
                losing);
    }

    private static Instant at(Saying saying) {
        return saying.stated() ? Micros.instant(saying.at()) : null;
    }

    @Override
    public List<FactVersion> history(String library, String key) {
        Shape shape = shapes.of(library);
        Map<String, Entity> own =
                entities.read(shape, oldKeys.current(shape, List.of(key)).values());
        // a part has been golden by itself before it was joined
        Collection<Entity> all = new LinkedHashSet<>(own.values());
        all.addAll(wholes(shape, own, Long.MAX_VALUE).values());
        unfold(shape, all);
        return all.stream()
                .flatMap(entity -> History.of(shape, entity.dossier()).stream())
                .toList();
    }

    @Override
    public List<Word> words(String library, String key) {
        Shape shape = shapes.of(library);
        Map<String, Entity> own =
                entities.read(shape, oldKeys.current(shape, List.of(key)).values());
        return wholes(shape, own, Long.MAX_VALUE).values().stream()
                .flatMap(entity -> words(shape, entity.dossier()).stream())
                .toList();
    }

    private static List<Word> words(Shape shape, Dossier dossier) {
        List<Word> words = new ArrayList<>();
        for (Voice voice : dossier.voices()) {
            if (voice.source() != Shape.DECISIONS && dossier.counts(voice)) {
                Saying saying = voice.sayings().get(0);
                words.add(new Word(
                        shape.resource(voice.source()),
                        voice.record() == null ? voice.member() : voice.record(),
                        at(saying),
                        Micros.instant(saying.received()),
                        saying.deleted(),
                        shape.named(saying.values())));
            }
        }
        return words;
    }

    @Override
    public Page<Golden> list(String library, Map<String, String> filter, int page, int size) {
        return list.list(shapes.of(library), filter, page, size);
    }

    @Override
    public List<String> keys(String library, String after, int most) {
        return list.keys(shapes.of(library), after, most);
    }

    @Override
    public List<String[]> alike(String library, List<String> facts, int most) {
        return list.alike(shapes.of(library), facts, most);
    }

    @Override
    public long count(String library) {
        return list.count(shapes.of(library));
    }
}
