package govbus.library.store;

import govbus.library.Decisions;
import govbus.library.merge.Micros;
import govbus.library.merge.Saying;
import govbus.library.merge.Shape;
import govbus.library.merge.Shape.FactForm;
import govbus.library.merge.Voice;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps decisions where the words are: a decision names, fact by fact, the resource that is to count. */
@Component
class DecisionStore implements Decisions {

    private final Shapes shapes;
    private final Entities entities;
    private final WordStore words;

    DecisionStore(Shapes shapes, Entities entities, WordStore words) {
        this.shapes = shapes;
        this.entities = entities;
        this.words = words;
    }

    @Override
    @Transactional
    public void choose(String library, String key, String fact, String resource) {
        Shape shape = shapes.of(library);
        FactForm form = shape.fact(fact);
        if (form == null) {
            throw new IllegalArgumentException("no fact " + fact);
        }
        Map<String, Entity> found = entities.lock(shape, List.of(key));
        Entity entity = found.get(key);
        if (entity == null) {
            throw new IllegalArgumentException("no entity of that key");
        }
        Voice decided = entity.dossier().voice(Shape.DECISIONS, null);
        String[] before =
                decided == null ? new String[0] : decided.sayings().get(0).values();
        String[] chosen = Arrays.copyOf(before, Math.max(shape.width(), before.length));
        chosen[form.slot()] = resource;
        long now = Micros.of(Instant.now());
        Saying saying = new Saying(now, now, true, false, chosen);
        words.add(shape, new TreeMap<>(Map.of(key, List.of(new Addition(Shape.DECISIONS, null, saying)))), false);
    }
}
