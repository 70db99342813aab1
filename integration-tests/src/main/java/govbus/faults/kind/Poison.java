package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.flow.BusBooks;
import govbus.faults.flow.Flows;
import govbus.faults.oracle.Sent;
import govbus.faults.oracle.Verdict;
import java.io.IOException;
import java.util.List;

/** Records that no target takes, and records that no rule lets pass, in the middle of good ones. */
final class Poison implements Fault {
    private static final int PILLS = 12;
    private static final int TRIES = 10;
    /** The tables refuse versions as high as this. */
    private static final int POISON = 1_500_000_000;

    private long quarantinedBefore;

    @Override
    public String id() {
        return "F13";
    }

    @Override
    public String name() {
        return "poison records at the gate and at the targets";
    }

    @Override
    public List<String> flows() {
        return List.of("push");
    }

    @Override
    public void inject(Scene scene) throws IOException, InterruptedException {
        BusBooks books = new BusBooks(scene.site());
        quarantinedBefore = books.quarantined(scene.flows().of("push"));
        for (int i = 0; i < PILLS; i++) {
            // the second version of the key is good, and has to wait behind the first
            push(scene, "T" + i, POISON);
            push(scene, "T" + i, POISON - 1_000_000_000);
            bad(scene, i);
            scene.last(100);
        }
    }

    private static void push(Scene scene, String key, int version) throws IOException, InterruptedException {
        hand(scene, own(scene, key, version), scene.own(key + "-" + version));
    }

    private static Sent own(Scene scene, String key, int version) {
        return new Sent("push", scene.own(key), version, "poison");
    }

    /** A record without its key item: the gate keeps it. */
    private static void bad(Scene scene, int number) throws IOException, InterruptedException {
        scene.ledger().attempt(List.of(own(scene, "Q" + number, 1)));
        hand(scene, new Sent("push", "", number + 1, "no key"), scene.own("Q" + number));
    }

    private static void hand(Scene scene, Sent pill, String id) throws IOException, InterruptedException {
        if (!pill.key().isEmpty()) {
            scene.ledger().attempt(List.of(pill));
        }
        for (int i = 0; i < TRIES; i++) {
            int status = scene.flows().push().send(id, List.of(pill)).status();
            if (status == 202) {
                return;
            }
            scene.site().say("a pill was answered " + status);
            scene.last(200);
        }
    }

    @Override
    public void heal(Scene scene) {
        // the good ones go on all the time
    }

    @Override
    public void examine(Scene scene, Verdict verdict) {
        BusBooks books = new BusBooks(scene.site());
        long parked = books.parkedOf(scene.own("T"));
        int subscribers = scene.flows().subscribers(scene.flows().of("push")).size();
        if (parked != 2L * PILLS * subscribers) {
            verdict.broken(parked + " rows are parked, of " + 2 * PILLS * subscribers + " that should be");
        }
        long kept = books.quarantined(scene.flows().of("push")) - quarantinedBefore;
        if (kept != PILLS) {
            verdict.broken(kept + " records are in quarantine, of " + PILLS + " bad ones");
        }
        int through = scene.site()
                .database(Flows.FIRST)
                .count("select count(*) from fault_push where id like ?", scene.own("T") + "%");
        if (through > 0) {
            verdict.broken(through + " records overtook a parked one of their key");
        }
    }

    @Override
    public Weakness control() {
        return Rule.POSITION_WITHOUT_EFFECT;
    }
}
