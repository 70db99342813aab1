package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;

/** All of the bus's sessions are ended by an administrator, again and again. */
record EndSessions(Whose whose) implements Fault {
    private static final int TIMES = 6;
    private static final String END = "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where backend_type in ('client backend', 'walsender') and pid <> pg_backend_pid()"
            + " and application_name not in ('police', 'housing-fund', 'credit', 'market')";

    @Override
    public String id() {
        return "F03";
    }

    @Override
    public String name() {
        return "pg_terminate_backend storm at " + whose;
    }

    @Override
    public void inject(Scene scene) throws InterruptedException {
        for (int i = 0; i < TIMES; i++) {
            whose.server(scene.site()).administer("postgres", END);
            scene.last(200 + scene.random().nextInt(800));
        }
    }

    @Override
    public void heal(Scene scene) {
        // it is over
    }

    @Override
    public Weakness control() {
        return whose.weakness();
    }
}
