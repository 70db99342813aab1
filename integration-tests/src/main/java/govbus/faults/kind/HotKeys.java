package govbus.faults.kind;

import govbus.city.bureau.Database;
import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.oracle.Sent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Few keys change very often, in shuffled order, while the sessions to the targets are ended. */
final class HotKeys implements Fault {
    private static final int KEYS = 30;
    private static final int VERSIONS = 60;

    @Override
    public String id() {
        return "F17";
    }

    @Override
    public String name() {
        return KEYS + " keys change " + VERSIONS + " times each, shuffled, sessions ended meanwhile";
    }

    @Override
    public List<String> flows() {
        return List.of("cdc", "push");
    }

    @Override
    public void inject(Scene scene) throws IOException, InterruptedException {
        Database police = scene.site().database("police");
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            keys.add(i);
        }
        for (int version = 1; version <= VERSIONS; version++) {
            Collections.shuffle(keys, scene.random());
            List<Sent> changes = new ArrayList<>();
            for (int key : keys) {
                changes.add(new Sent("cdc", scene.own("H" + key), version, "version " + version));
            }
            scene.ledger().attempt(changes);
            police.insertAll(
                    "insert into fault_cdc values (?, ?, ?) on conflict (id) do update set version = excluded.version,"
                            + " word = excluded.word",
                    changes.stream()
                            .map(one -> new Object[] {one.key(), one.version(), one.word()})
                            .toList());
            scene.ledger().acknowledged(changes);
            if (version % 20 == 0) {
                endSessions(scene);
            }
        }
    }

    private static void endSessions(Scene scene) {
        scene.site()
                .departments()
                .administer(
                        "postgres",
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname in ('credit', 'market')"
                                + " and application_name = 'govbus'");
    }

    @Override
    public void heal(Scene scene) {
        // the bus connects again by itself
    }

    @Override
    public Weakness control() {
        return new Rule("a key travels in any partition", """
                RULE any partition
                CLASS govbus.exchange.Lane
                METHOD partitionOf
                AT ENTRY
                IF true
                DO RETURN java.util.concurrent.ThreadLocalRandom.current().nextInt($2)
                ENDRULE
                """);
    }
}
