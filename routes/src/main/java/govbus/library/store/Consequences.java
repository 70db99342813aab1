package govbus.library.store;

import govbus.library.GoldenChange;
import govbus.library.GoldenListener;
import govbus.library.merge.Micros;
import govbus.library.merge.Shape;
import java.util.List;
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

    void of(Shape shape, List<Amended> amended, boolean anew) {
        if (shape.manySources()) {
            conflicts.follow(shape, amended, anew);
        }
        List<GoldenListener> wanting = listeners.stream()
                .filter(listener -> listener.wants(shape.library()))
                .toList();
        if (wanting.isEmpty()) {
            return;
        }
        List<GoldenChange> changes = amended.stream()
                .filter(Amended::isGoldenChanged)
                .map(one -> change(shape, one))
                .toList();
        if (!changes.isEmpty()) {
            wanting.forEach(listener -> listener.changed(shape.library(), changes));
        }
    }

    private static GoldenChange change(Shape shape, Amended one) {
        return new GoldenChange(
                one.key(),
                one.after().dossier().version(),
                shape.named(one.before().golden()),
                shape.named(one.after().golden()),
                Micros.instant(one.newest()));
    }
}
