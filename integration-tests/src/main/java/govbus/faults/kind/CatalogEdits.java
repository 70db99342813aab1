package govbus.faults.kind;

import govbus.city.bureau.Database;
import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.flow.Flows;
import govbus.faults.oracle.Verdict;
import java.io.IOException;
import java.util.List;

/** A subscription is suspended and published again and again under traffic; what is suspended stands still. */
final class CatalogEdits implements Fault {
    private static final int TIMES = 12;
    private static final int AT_ONCE_MILLIS = 5_000;

    private int leaked;

    @Override
    public String id() {
        return "F18";
    }

    @Override
    public String name() {
        return "subscription suspended and published " + TIMES + " times under traffic";
    }

    @Override
    public List<String> flows() {
        return List.of("push");
    }

    @Override
    public void inject(Scene scene) throws IOException, InterruptedException {
        for (int i = 0; i < TIMES; i++) {
            scene.flows().edit(Flows.SECOND, "suspended");
            scene.last(scene.random().nextInt(400));
            scene.flows().edit(Flows.SECOND, "published");
            scene.last(scene.random().nextInt(400));
        }
        scene.flows().edit(Flows.SECOND, "suspended");
        scene.last(AT_ONCE_MILLIS);
        Database suspended = scene.site().database(Flows.SECOND);
        int before = suspended.count("select count(*) from fault_push_effect");
        scene.last(2_000);
        leaked = suspended.count("select count(*) from fault_push_effect") - before;
    }

    @Override
    public void heal(Scene scene) throws IOException, InterruptedException {
        scene.flows().edit(Flows.SECOND, "published");
    }

    @Override
    public void examine(Scene scene, Verdict verdict) {
        if (leaked > 0) {
            verdict.broken(leaked + " effects 5 s after the suspension");
        }
    }

    @Override
    public Weakness control() {
        return Rule.POSITION_WITHOUT_EFFECT;
    }
}
