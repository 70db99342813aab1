package govbus.reconciliation;

import govbus.catalog.Resource;
import java.util.List;
import java.util.function.Consumer;

/** What the log says a source holds: the newest accepted rows, in the order of the resource's items as they are now. */
final class LogSide implements Side {

    private final AcceptedState state;
    private final Resource resource;
    private final LeftOut leftOut;
    private final Digest digest = new Digest();

    LogSide(AcceptedState state, Resource resource, LeftOut leftOut) {
        this.state = state;
        this.resource = resource;
        this.leftOut = leftOut;
    }

    @Override
    public void rows(Consumer<Keyed> each) {
        List<String> items = resource.itemNames();
        state.all(resource, row -> {
            if (!row.deleted() && !leftOut.has(row.key())) {
                each.accept(new Keyed(row.key(), row.key(), digest.of(row.values(items))));
            }
        });
    }
}
