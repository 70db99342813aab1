package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;

/** {@code kill -9} of the bus at any moment. */
final class Kill implements Fault {

    @Override
    public String id() {
        return "F01";
    }

    @Override
    public String name() {
        return "kill -9 of the bus at random";
    }

    @Override
    public void inject(Scene scene) throws InterruptedException {
        scene.last(scene.random().nextInt(1_500));
        scene.site().bus().kill();
    }

    @Override
    public void heal(Scene scene) {
        scene.site().bus().start();
    }

    @Override
    public Weakness control() {
        return Rule.ANSWERS_WITHOUT_COMMIT;
    }
}
