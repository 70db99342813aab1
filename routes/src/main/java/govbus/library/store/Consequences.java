package govbus.library.store;

import govbus.library.GoldenChange;
import govbus.library.GoldenListener;
import govbus.library.merge.Micros;
import govbus.library.merge.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What follows from changed entities, in the same transaction: conflicts, and who wants to know. */
@Component
class Consequences {

    private final Conflicts conflicts;
    private final List<GoldenListener> listeners;

    Consequences(Conflicts conflicts, List<GoldenListener> listeners) {
        this.conflicts = conflicts;
        this.listeners = listeners;
    }

    void of(Shape shape, List<Amended> amended, Why why) {
        if (shape.manySources()) {
            conflicts.follow(shape, amended, why == Why.RULES);
        }
        tell(shape, () -> amended.stream()
                .filter(Amended::isGoldenChanged)
                .map(one -> change(shape, one, why))
                .toList());
    }

    /** Golden records that stood under old keys are there no more; what was said of them is said of others. */
    void gone(Shape shape, List<Entity> entities) {
        tell(shape, () -> entities.stream()
                .map(one -> new GoldenChange(
                        one.key(), one.dossier().version() + 1, shape.named(one.golden()), Map.of(), null, false))
                .toList());
    }

    private void tell(Shape shape, Supplier<List<GoldenChange>> told) {
        List<GoldenListener> wanting = listeners.stream()
                .filter(listener -> listener.wants(shape.library()))
                .toList();
        List<GoldenChange> changes = wanting.isEmpty() ? List.of() : told.get();
        if (!changes.isEmpty()) {
            wanting.forEach(listener -> listener.changed(shape.library(), changes));
        }
    }

    private static GoldenChange change(Shape shape, Amended one, Why why) {
        return new GoldenChange(
                one.key(),
                one.after().dossier().version(),
                shape.named(one.before().golden()),
                shape.named(one.after().golden()),
                one.newest() == Long.MIN_VALUE ? null : Micros.instant(one.newest()),
                why == Why.HEARD);
    }
}
