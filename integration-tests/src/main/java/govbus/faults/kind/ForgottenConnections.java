package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;

/** A firewall forgets all connections and tells nobody: they are dead for ever, while new ones get through. */
record ForgottenConnections(Whose whose) implements Fault {

    @Override
    public String id() {
        return "F06";
    }

    @Override
    public String name() {
        return "half-open connections for ever, bus and " + whose;
    }

    @Override
    public void inject(Scene scene) throws InterruptedException {
        whose.link(scene.site()).forgetConnections();
        scene.last(1_000);
    }

    @Override
    public void heal(Scene scene) {
        // the bus has to find out by itself
    }

    @Override
    public Weakness control() {
        return whose.weakness();
    }
}
