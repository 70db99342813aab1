package govbus.faults.kind;

import govbus.faults.Fault;
import java.util.ArrayList;
import java.util.List;

/** All faults, in the order of their numbers. */
public final class Kinds {

    private Kinds() {}

    /** One of each that can be repeated at random. */
    public static List<Fault> all() {
        List<Fault> all = new ArrayList<>(List.of(new Kill(), new WipeBroker()));
        for (Whose whose : Whose.values()) {
            all.add(new StopDatabase(whose));
            all.add(new EndSessions(whose));
        }
        all.add(new PowerCut());
        for (Whose whose : Whose.values()) {
            all.add(BadNetwork.cut(whose));
            all.add(BadNetwork.silent(whose));
            all.add(new ForgottenConnections(whose));
            all.add(BadNetwork.slow(whose));
            all.add(BadNetwork.narrow(whose));
        }
        return all;
    }

    /** Every fail point with every flow that comes by it. */
    public static List<Fault> matrix() {
        return List.copyOf(Point.matrix());
    }
}
