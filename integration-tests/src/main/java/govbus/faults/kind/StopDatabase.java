package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;

/** {@code pg_ctl stop -m immediate}, and a start after a while. */
record StopDatabase(Whose whose) implements Fault {

    @Override
    public String id() {
        return "F03";
    }

    @Override
    public String name() {
        return "immediate stop of " + whose;
    }

    @Override
    public void inject(Scene scene) throws InterruptedException {
        scene.last(scene.random().nextInt(500));
        whose.server(scene.site()).stopAtOnce();
        scene.last(500 + scene.random().nextInt(3_000));
    }

    @Override
    public void heal(Scene scene) {
        whose.server(scene.site()).start();
    }

    @Override
    public Weakness control() {
        return whose.weakness();
    }
}
