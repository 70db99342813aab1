package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.oracle.Verdict;

/** A firewall forgets all connections and tells nobody: they are dead for ever, while new ones get through. */
record ForgottenConnections(Whose whose) implements Fault {
    private static final String FORGOTTEN = "select count(*) from pg_stat_activity where usename = 'govbus'"
            + " and state like 'idle in transaction%' and state_change < now() - interval '30 seconds'";

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
    public void examine(Scene scene, Verdict verdict) {
        if (whose == Whose.THE_BUS && scene.site().books().count(FORGOTTEN) > 0) {
            verdict.broken("dead sessions of the bus still hold what they had locked");
        }
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
