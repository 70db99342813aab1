package govbus.faults.kind;

import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.flow.Flows;
import govbus.faults.oracle.Verdict;
import govbus.faults.oracle.Verdict.Kind;

/** Somebody changes one row of a target past every trigger. */
final class ChangedByHand implements Weakness {

    @Override
    public String name() {
        return "one row of a target changed unseen";
    }

    @Override
    public void weaken(Scene scene) {
        // it happens at the end
    }

    @Override
    public void strike(Scene scene) {
        String table = scene.under().get(0).table();
        scene.site()
                .departments()
                .administer(
                        Flows.FIRST,
                        "set session_replication_role = replica",
                        "update " + table + " set word = word || '!' where id = (select max(id) from " + table
                                + " where id like '" + scene.prefix() + "-%')");
    }

    @Override
    public void mend(Scene scene) {
        // the keys of a round are never used again
    }

    @Override
    public boolean foundOut(Verdict verdict) {
        return verdict.of(Kind.STATE_DIFFERS) == 1;
    }
}
