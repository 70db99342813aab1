package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.flow.PushFlow;
import govbus.faults.oracle.Sent;
import govbus.faults.site.Weather;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The targets are away while many records are accepted; then the bus is killed, and everything has to be caught up. */
record Backlog(int records) implements Fault {
    private static final int A_PUSH = 1_000;

    @Override
    public String id() {
        return "F19";
    }

    @Override
    public String name() {
        return String.format(java.util.Locale.ROOT, "backlog of %,d records, then kill", records);
    }

    @Override
    public List<String> flows() {
        return List.of("push");
    }

    @Override
    public void inject(Scene scene) throws IOException, InterruptedException {
        scene.site().links().departments().weather(Weather.CUT);
        PushFlow push = scene.flows().push();
        for (int from = 0; from < records; from += A_PUSH) {
            List<Sent> some = new ArrayList<>();
            for (int i = from; i < from + A_PUSH; i++) {
                some.add(new Sent("push", scene.own("B" + i), 1, "waiting " + i));
            }
            scene.ledger().attempt(some);
            String id = scene.own("B" + from);
            Scene.within(60, () -> accepted(push, id, some));
            scene.ledger().acknowledged(some);
        }
        scene.site().bus().kill();
    }

    private static boolean accepted(PushFlow push, String id, List<Sent> records) {
        try {
            return push.hand(id, records);
        } catch (IOException unknown) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void heal(Scene scene) {
        scene.site().links().departments().weather(Weather.FAIR);
        scene.site().bus().start();
    }

    @Override
    public Weakness control() {
        return Rule.POSITION_WITHOUT_EFFECT;
    }
}
