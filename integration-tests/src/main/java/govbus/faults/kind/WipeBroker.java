package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import java.io.IOException;

/** The bus is killed and the broker's whole disk is lost. */
final class WipeBroker implements Fault {

    @Override
    public String id() {
        return "F02";
    }

    @Override
    public String name() {
        return "broker killed, its journal wiped";
    }

    @Override
    public void inject(Scene scene) throws IOException {
        scene.site().bus().kill();
        scene.site().bus().wipeBroker();
    }

    @Override
    public void heal(Scene scene) {
        scene.site().bus().start();
    }

    @Override
    public Weakness control() {
        return Rule.POSITION_WITHOUT_EFFECT;
    }
}
