package govbus.reconciliation;

import govbus.adapter.TargetScan;
import java.util.Arrays;
import java.util.function.Consumer;

/** What a target holds, without the keys that cannot be compared now. */
final class TargetSide implements Side {

    private final TargetScan scan;
    private final Granted granted;
    private final LeftOut leftOut;
    private final Digest digest = new Digest();

    TargetSide(TargetScan scan, Granted granted, LeftOut leftOut) {
        this.scan = scan;
        this.granted = granted;
        this.leftOut = leftOut;
    }

    @Override
    public void rows(Consumer<Keyed> each) {
        scan.rows(values -> {
            boolean keyless = Arrays.asList(granted.keyValues(values)).contains(null);
            String key = keyless ? "" : granted.key(values);
            if (!leftOut.has(key)) {
                each.accept(new Keyed(key, key, digest.of(values)));
            }
        });
    }
}
