package govbus.faults.kind;

import govbus.city.BusProcess;
import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.oracle.Verdict;
import govbus.faults.site.Server;
import java.io.IOException;

/** A node stands still for longer than its lease, another one takes its sources over, then the first goes on. */
final class Zombie implements Fault {
    private static final int LONGER_THAN_THE_LEASE_MILLIS = 25_000;

    private BusProcess second;

    @Override
    public String id() {
        return "F20";
    }

    @Override
    public String name() {
        return "node stopped beyond its lease, another takes over, then it goes on";
    }

    @Override
    public void inject(Scene scene) throws IOException, InterruptedException {
        second = scene.site().startSecond();
        Server.signal("STOP", scene.site().bus().handle().pid());
        scene.last(LONGER_THAN_THE_LEASE_MILLIS);
    }

    @Override
    public void heal(Scene scene) {
        Server.signal("CONT", scene.site().bus().handle().pid());
    }

    @Override
    public void examine(Scene scene, Verdict verdict) {
        int owner = scene.site()
                .books()
                .count("select count(*) from exchange.reader where source = 'police/fault-cdc' and node = 'two'");
        if (owner != 1) {
            verdict.broken("the second node never took the source over");
        }
        second.close();
    }

    @Override
    public Weakness control() {
        return Rule.ANSWERS_WITHOUT_COMMIT;
    }
}
