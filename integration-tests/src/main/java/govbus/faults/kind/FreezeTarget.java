package govbus.faults.kind;

import govbus.city.bureau.Database;
import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.flow.Flows;
import govbus.faults.oracle.Verdict;
import govbus.faults.site.Server;
import java.util.List;

/** One subscriber's database stops answering in the middle of its work; the others must not feel it. */
final class FreezeTarget implements Fault {
    private static final int FROZEN_MILLIS = 8_000;
    private static final int MOST_BEHIND_SECONDS = 5;

    private boolean othersWaited;

    @Override
    public String id() {
        return "F12";
    }

    @Override
    public String name() {
        return "one of two subscribers frozen";
    }

    @Override
    public void inject(Scene scene) throws Exception {
        List<Integer> sessions = sessions(scene);
        sessions.forEach(pid -> Server.signal("STOP", pid));
        try {
            scene.last(FROZEN_MILLIS);
            Database other = scene.site().database(Flows.SECOND);
            String arrived = "select count(*) from fault_push where id like ?";
            int attempted = (int) scene.ledger().read().acknowledged().stream()
                    .filter(mark -> mark.flow().equals("push") && mark.version() == 1)
                    .count();
            othersWaited =
                    !Scene.within(MOST_BEHIND_SECONDS, () -> other.count(arrived, scene.prefix() + "-%") >= attempted);
        } finally {
            sessions.forEach(pid -> Server.signal("CONT", pid));
        }
    }

    private static List<Integer> sessions(Scene scene) {
        String bus = "select pid from pg_stat_activity where datname = ? and application_name = 'govbus'";
        return scene.site().database(Flows.FIRST).sql().queryForList(bus, Integer.class, Flows.FIRST);
    }

    @Override
    public void heal(Scene scene) {
        // it was thawed with the same breath, whatever happened
    }

    @Override
    public void examine(Scene scene, Verdict verdict) {
        if (othersWaited) {
            verdict.broken(Flows.SECOND + " waited for " + Flows.FIRST + ", which was frozen");
        }
    }

    @Override
    public Weakness control() {
        return new ChangedByHand();
    }
}
