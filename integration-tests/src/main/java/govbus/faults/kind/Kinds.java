package govbus.faults.kind;

import govbus.faults.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** All faults, in the order of their numbers. */
public final class Kinds {

    private static final long SHORT_MILLIS = 2_000;
    /** Every so many faults that bring the bus down come while its network is bad. */
    private static final int PAIRS = 4;

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
        all.addAll(List.of(new BulkLoad(1_000), new BulkLoad(20_000), new Replays(new Kill()), new HotKeys()));
        all.addAll(List.of(new CatalogEdits(), new Backlog(20_000), new SourceChanges(), new LongTexts()));
        all.addAll(List.of(new WrongClock("+24h"), new WrongClock("-24h")));
        all.addAll(List.of(new Zombie(), new Reconnect(500), new FlippedByte(), new BadInput()));
        all.addAll(
                List.of(new Both(BadNetwork.slow(Whose.THE_BUS), new Kill()), new RestoreBackup(), new UnsafeStore()));
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

    /**
     * Faults at random, one after another under one load: all but the last leave the bus alive and are soon over, at the
     * last one it goes down, alone or while its network is bad.
     */
    public static List<Fault> series(Random random, int size) {
        List<Fault> series = new ArrayList<>();
        while (series.size() < size - 1) {
            series.add(brief(random));
        }
        series.add(random.nextInt(PAIRS) == 0 ? pair(random) : down(random));
        return series;
    }

    private static Fault brief(Random random) {
        Whose whose = random.nextBoolean() ? Whose.THE_BUS : Whose.THE_DEPARTMENTS;
        long millis = SHORT_MILLIS / 3 + random.nextInt((int) SHORT_MILLIS);
        return switch (random.nextInt(8)) {
            case 0 -> new StopDatabase(whose);
            case 1 -> new EndSessions(whose);
            case 2, 3 -> BadNetwork.cut(whose).lasting(millis);
            case 4 -> BadNetwork.silent(whose).lasting(millis);
            case 5 -> BadNetwork.slow(whose).lasting(millis);
            case 6 -> BadNetwork.narrow(whose).lasting(millis);
            default -> new BadInput();
        };
    }

    private static Fault down(Random random) {
        List<KillAt> points = Point.matrix();
        return switch (random.nextInt(4)) {
            case 0 -> new Kill();
            case 1 -> new WipeBroker();
            case 2 -> new PowerCut();
            default -> points.get(random.nextInt(points.size()));
        };
    }

    /** What can be run at every build, in two minutes: each list is one round, its faults one after another. */
    public static List<List<Fault>> shortForm() {
        List<Fault> onEveryWay = List.of(
                new StopDatabase(Whose.THE_BUS),
                BadNetwork.cut(Whose.THE_BUS).lasting(SHORT_MILLIS),
                BadNetwork.cut(Whose.THE_DEPARTMENTS).lasting(SHORT_MILLIS),
                BadNetwork.silent(Whose.THE_BUS).lasting(SHORT_MILLIS),
                BadNetwork.slow(Whose.THE_BUS).lasting(SHORT_MILLIS),
                new EndSessions(Whose.THE_BUS),
                new KillAt(Point.AFTER_THE_TARGETS_COMMIT, "cdc"),
                new PowerCut());
        return List.of(List.of(new Replays(new KillAt(Point.AFTER_THE_ACCEPTING_COMMIT, "push"))), onEveryWay);
    }

    /** What must be found out at every build; the last one spoils its stores. */
    public static List<Fault> shortControls() {
        return List.of(
                new Replays(BadNetwork.cut(Whose.THE_BUS).lasting(SHORT_MILLIS)),
                BadNetwork.cut(Whose.THE_BUS).lasting(SHORT_MILLIS),
                PowerCut.withoutTheBusAfterwards());
    }
}
