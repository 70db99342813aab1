package govbus.faults;

import java.util.concurrent.TimeUnit;

/**
 * How one fault of a round went by.
 *
 * @param attempts records that had been attempted in the round when it began
 * @param acknowledged records that had been acknowledged then
 * @param gapMillis longest time without an acknowledged push
 * @param recoveryMillis from the end of the fault's cause to the first acknowledgement; -1 when it did not come
 */
record Passage(Fault fault, Scene scene, int attempts, int acknowledged, long gapMillis, long recoveryMillis) {

    /** Lets it happen, takes its cause away and waits for the bus to come back. */
    static Passage of(Fault fault, Scene scene, int seconds) throws Exception {
        int attempts = scene.ledger().attempts();
        int acknowledged = scene.ledger().acknowledgements();
        scene.ledger().takeLongestGapMillis();
        fault.inject(scene);
        long recovery = heal(fault, scene, seconds);
        long gap = scene.ledger().takeLongestGapMillis();
        return new Passage(fault, scene, attempts, acknowledged, gap, recovery);
    }

    private static long heal(Fault fault, Scene scene, int seconds) throws Exception {
        long from = System.nanoTime();
        scene.ledger().awaitNext();
        fault.heal(scene);
        if (fault.leavesTheBusDown()) {
            return -1;
        }
        boolean pushes = pushes(scene);
        boolean back = Scene.within(
                seconds,
                () -> pushes ? scene.ledger().next() != 0 : scene.site().bus().ready());
        if (!back) {
            return -1;
        }
        long end = pushes ? scene.ledger().next() : System.nanoTime();
        return TimeUnit.NANOSECONDS.toMillis(end - from);
    }

    /** Whether pushes are under load, by whose answers the bus is seen to be back. */
    static boolean pushes(Scene scene) {
        return scene.under().stream().anyMatch(flow -> flow.name().equals("push"));
    }
}
