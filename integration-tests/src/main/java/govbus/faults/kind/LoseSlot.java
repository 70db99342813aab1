package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.site.SiteFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The replication slot of a source is dropped, while the bus reads from it or while it is down. */
record LoseSlot(boolean whileDown) implements Fault {
    private static final int TRIES = 100;
    private static final String SLOTS =
            "select slot_name from pg_replication_slots where database = 'police' and slot_type = 'logical'";

    @Override
    public String id() {
        return "F14";
    }

    @Override
    public String name() {
        return "replication slot dropped while the bus " + (whileDown ? "is down" : "reads");
    }

    @Override
    public List<String> flows() {
        return List.of("cdc");
    }

    @Override
    public void inject(Scene scene) throws InterruptedException {
        if (whileDown) {
            scene.site().bus().kill();
        }
        for (int i = 0; i < TRIES; i++) {
            if (drop(scene)) {
                scene.last(2_000);
                return;
            }
            scene.last(20);
        }
        throw new SiteFault("the slot could not be dropped");
    }

    /** The reader comes back at once, so ending it and dropping its slot is a race that is won sooner or later. */
    private static boolean drop(Scene scene) {
        try (Connection connection = scene.site().departments().connect("police");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(active_pid) from pg_replication_slots"
                    + " where database = 'police' and active");
            statement.execute("select pg_drop_replication_slot(slot_name) from (" + SLOTS + ") s");
            return true;
        } catch (SQLException inUse) {
            return false;
        }
    }

    @Override
    public void heal(Scene scene) {
        if (whileDown) {
            scene.site().bus().start();
        }
    }

    @Override
    public boolean rereads() {
        return true;
    }

    @Override
    public Weakness control() {
        return Rule.POSITION_WITHOUT_EFFECT;
    }
}
