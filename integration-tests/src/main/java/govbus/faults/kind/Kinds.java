package govbus.faults.kind;

import govbus.faults.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** All faults, in the order of their numbers. */
public final class Kinds {

    private Kinds() {}

    /** One of each, in the order of their numbers. */
    public static List<Fault> all() {
        List<Fault> all = new ArrayList<>(List.of(new Kill(), new WipeBroker()));
        for (Whose whose : Whose.values()) {
            all.add(new StopDatabase(whose));
            all.add(new EndSessions(whose));
        }
        all.add(new PowerCut());
        all.addAll(networks());
        all.addAll(List.of(new FullDisk(), new SyncError(), new ConnectionStorm(), new OutOfMemory()));
        all.addAll(List.of(new FreezeTarget(), new Poison(), new LoseSlot(false), new LoseSlot(true)));
        all.addAll(List.of(new BulkLoad(1_000), new BulkLoad(20_000), new Replays(), new HotKeys()));
        all.addAll(List.of(new CatalogEdits(), new Backlog(20_000), new SourceChanges(), new LongTexts()));
        all.addAll(List.of(new WrongClock("+24h"), new WrongClock("-24h")));
        all.addAll(List.of(new Zombie(), new FlippedByte(), new BadInput()));
        return all;
    }

    private static List<Fault> networks() {
        List<Fault> all = new ArrayList<>();
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

    /** A bad network or ended sessions, and the bus goes down meanwhile. */
    public static Fault pair(Random random) {
        List<Fault> around = new ArrayList<>(networks());
        for (Whose whose : Whose.values()) {
            around.add(new EndSessions(whose));
        }
        List<Fault> down = List.of(new Kill(), new WipeBroker(), new PowerCut());
        return new Both(around.get(random.nextInt(around.size())), down.get(random.nextInt(down.size())));
    }

    /** What can be run at every build: some minutes. */
    public static List<Fault> shortForm() {
        List<Fault> some = new ArrayList<>();
        some.add(new StopDatabase(Whose.THE_BUS));
        some.add(BadNetwork.cut(Whose.THE_BUS));
        some.add(BadNetwork.cut(Whose.THE_DEPARTMENTS));
        some.add(BadNetwork.silent(Whose.THE_BUS));
        some.add(BadNetwork.slow(Whose.THE_BUS));
        some.add(new EndSessions(Whose.THE_BUS));
        some.add(new KillAt(Point.AFTER_THE_ACCEPTING_COMMIT, "push"));
        some.add(new KillAt(Point.AFTER_THE_TARGETS_COMMIT, "cdc"));
        some.add(new Replays());
        some.add(new PowerCut());
        return some;
    }

    /** What must be found out at every build; the last one spoils its stores. */
    public static List<Fault> shortControls() {
        return List.of(new Replays(), BadNetwork.cut(Whose.THE_BUS), new PowerCut());
    }
}
