package govbus.library.publish;

import govbus.catalog.Library;
import govbus.catalog.LibraryResources;
import govbus.library.GoldenChange;
import govbus.library.GoldenListener;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes in the transaction of a change what is to be told of it. */
@Component
class ChangeListener implements GoldenListener {

    private final EventStore events;
    private final Outgoing outgoing;
    private final Offered offered;

    ChangeListener(EventStore events, Outgoing outgoing, Offered offered) {
        this.events = events;
        this.outgoing = outgoing;
        this.offered = offered;
    }

    @Override
    public boolean wants(Library library) {
        return !library.events().isEmpty() || offered.tells(library.name());
    }

    @Override
    public void changed(Library library, List<GoldenChange> changes) {
        List<LifeEvents.Happening> happened = changes.stream()
                .flatMap(change -> LifeEvents.of(library, change).stream())
                .toList();
        if (!happened.isEmpty()) {
            outgoing.add(LibraryResources.EVENTS + library.name(), events.keep(library.name(), happened));
        }
        if (!changes.isEmpty() && offered.tells(library.name())) {
            outgoing.add(
                    LibraryResources.GOLDEN + library.name(),
                    changes.stream().map(GoldenChange::key).toList());
        }
    }
}
