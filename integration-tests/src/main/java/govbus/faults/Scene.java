package govbus.faults;

import govbus.faults.flow.Flow;
import govbus.faults.flow.Flows;
import govbus.faults.oracle.AckLedger;
import govbus.faults.site.Site;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Where a round takes place.
 *
 * @param prefix of all keys of the round
 * @param part of the round, counted from 0: one fault
 * @param random of the round's own seed
 * @param under the flows under load
 */
public record Scene(
        Site site, Flows flows, List<Flow> under, String prefix, int part, Random random, AckLedger ledger) {

    Scene next() {
        return new Scene(site, flows, under, prefix, part + 1, random, ledger);
    }

    /** Lets a fault last. */
    public void last(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    /** Waits until something is so, or so many seconds; answers whether it is. */
    public static boolean within(int seconds, BooleanSupplier so) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return true;
    }

    /** A name for a key or a hand-over that no producer of the load uses and no other fault of the round. */
    public String own(String what) {
        return prefix + "-X" + part + what;
    }
}
