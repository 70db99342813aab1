package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.site.SiteFault;
import java.util.List;

/**
 * The bus halts at a named place in its own code while one flow alone is under load.
 *
 * @param flow the flow under load
 */
record KillAt(Point point, String flow) implements Fault {
    private static final int REACHED_SECONDS = 40;

    @Override
    public String id() {
        return "F01";
    }

    @Override
    public String name() {
        return "halt " + point.words();
    }

    @Override
    public List<String> flows() {
        return List.of(flow);
    }

    @Override
    public void inject(Scene scene) throws InterruptedException {
        ProcessHandle running = scene.site().bus().handle();
        scene.site().failPoints().arm(point.rule(1 + scene.random().nextInt(4)));
        if (!Scene.within(REACHED_SECONDS, () -> !running.isAlive())) {
            throw new SiteFault("the bus never came to the point " + point + " with " + flow);
        }
    }

    /** The city starts a bus again that ends by itself. */
    @Override
    public void heal(Scene scene) {
        // nothing to be done
    }

    @Override
    public Weakness control() {
        return flow.equals("push") ? Rule.ANSWERS_WITHOUT_COMMIT : Rule.POSITION_WITHOUT_EFFECT;
    }
}
