package govbus.library.store;

import govbus.library.merge.Dossier;
import govbus.library.merge.Merging;
import govbus.library.merge.Shape;
import govbus.library.merge.Values;
import govbus.library.merge.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes additions into entities and finds what is golden then; writes nothing. */
final class Amending {

    private static final String[] NOTHING = {};

    private final Shape shape;
    private final boolean all;

    /** @param all whether entities are answered that did not change, too */
    Amending(Shape shape, boolean all) {
        this.shape = shape;
        this.all = all;
    }

    /** Keys whose older words are asked for, because something that old may have been said before. */
    static List<String> reachingBack(Map<String, Entity> known, Map<String, List<Addition>> additions) {
        List<String> keys = new ArrayList<>(0);
        known.forEach((key, entity) -> {
            for (Addition addition : additions.get(key)) {
                if (entity.dossier().chapters() > 0 && addition.reachesBack(entity.dossier())) {
                    keys.add(key);
                    return;
                }
            }
        });
        return keys;
    }

    /** The entity with what is added; {@code null} when that changes nothing. */
    Amended amend(Entity entity, List<Addition> additions, List<Dossier> older) {
        Dossier dossier = entity.dossier();
        long version = dossier.version();
        if (older != null) {
            dossier.unfold(older);
        }
        Merging before = shape.manySources() ? Merging.of(shape, dossier) : null;
        int source = additions.isEmpty() ? 0 : additions.get(0).source();
        int spoke = speaking(dossier, source);
        boolean changed = false;
        long newest = Long.MIN_VALUE;
        long received = entity.changed();
        for (Addition addition : additions) {
            changed |= addition.addTo(dossier);
            newest = Math.max(newest, addition.saying().at());
            received = Math.max(received, addition.saying().received());
        }
        Merging after = Merging.of(shape, dossier);
        String[] golden = after.values();
        boolean sameGolden = Values.same(golden, entity.golden());
        if (!changed && sameGolden && older == null) {
            return all ? new Amended(entity, entity, before, after, null, false, version, 0, spoke > 0, newest) : null;
        }
        if (sameGolden) {
            golden = entity.golden();
        } else {
            dossier.changed();
            golden = Values.width(golden) == 0 ? NOTHING : golden;
        }
        Dossier chapter = dossier.spill();
        long changedAt = sameGolden ? entity.changed() : received;
        Entity now = new Entity(entity.key(), entity.revision() + 1, changedAt, golden, dossier, entity.place());
        return new Amended(
                entity,
                now,
                before,
                after,
                chapter,
                older != null,
                version,
                speaking(dossier, source) - spoke,
                spoke > 0,
                newest);
    }

    /** Records of a source that say something now. */
    private static int speaking(Dossier dossier, int source) {
        int speaking = 0;
        for (Voice voice : dossier.voices()) {
            if (voice.source() == source
                    && voice.member() == null
                    && !voice.sayings().get(0).deleted()) {
                speaking++;
            }
        }
        return speaking;
    }
}
