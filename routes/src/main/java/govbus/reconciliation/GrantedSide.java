package govbus.reconciliation;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.adapter.TargetScan;
import govbus.catalog.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What a target must hold: the newest rows of the log up to the target's position, as the subscription may see them. */
final class GrantedSide implements Side {

    private static final int TOGETHER = 500;

    private final AcceptedState state;
    private final Resource resource;
    private final Granted granted;
    private final TargetScan scan;
    private final Cut cut;
    private final Set<String> parked;
    private final LeftOut leftOut;
    private final Digest digest = new Digest();

    GrantedSide(
            AcceptedState state,
            Resource resource,
            Granted granted,
            TargetScan scan,
            Cut cut,
            Set<String> parked,
            LeftOut leftOut) {
        this.state = state;
        this.resource = resource;
        this.granted = granted;
        this.scan = scan;
        this.cut = cut;
        this.parked = parked;
        this.leftOut = leftOut;
    }

    @Override
    public void rows(Consumer<Keyed> each) {
        List<Kept> together = new ArrayList<>(TOGETHER);
        state.all(resource, row -> {
            if (together.size() == TOGETHER
                    || !together.isEmpty() && !together.get(0).origin().equals(row.origin())) {
                give(together, each);
            }
            together.add(row);
        });
        if (!together.isEmpty()) {
            give(together, each);
        }
    }

    private void give(List<Kept> together, Consumer<Keyed> each) {
        List<Row> rows = granted.of(together);
        for (int i = 0; i < rows.size(); i++) {
            Kept kept = together.get(i);
            String[] values = scan.held(rows.get(i).values());
            String key = granted.key(values);
            boolean gone = rows.get(i).change() == Change.DELETED;
            if (cut.isBefore(kept) || parked.contains(kept.key()) || gone && scan.keepsDeleted()) {
                leftOut.add(key);
            } else if (!gone) {
                each.accept(new Keyed(key, kept.key(), digest.of(values)));
            }
        }
        together.clear();
    }
}
