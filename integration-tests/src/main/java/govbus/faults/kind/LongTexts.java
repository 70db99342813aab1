package govbus.faults.kind;

import govbus.city.bureau.Database;
import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.oracle.Sent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rows with long texts change in another column: the log does not hold the text (TOAST), the subscriber must keep it. */
final class LongTexts implements Fault {
    private static final int KEYS = 40;
    private static final int VERSIONS = 40;
    private static final int LETTERS = 3_900;

    @Override
    public String id() {
        return "F23";
    }

    @Override
    public String name() {
        return "storm of updates beside long texts, bus killed in the middle";
    }

    @Override
    public List<String> flows() {
        return List.of("cdc");
    }

    @Override
    public void inject(Scene scene) throws IOException {
        Database police = scene.site().database("police");
        List<Sent> rows = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            rows.add(new Sent("cdc", scene.own("L" + i), 1, Bulk.noise(scene, LETTERS)));
        }
        scene.ledger().attempt(rows);
        police.insertAll(
                "insert into fault_cdc values (?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {row.key(), row.version(), row.word()})
                        .toList());
        scene.ledger().acknowledged(rows);
        for (int version = 2; version <= VERSIONS; version++) {
            int next = version;
            List<Sent> changed = rows.stream()
                    .map(row -> new Sent("cdc", row.key(), next, row.word()))
                    .toList();
            scene.ledger().attempt(changed);
            police.sql().update("update fault_cdc set version = ? where id like ?", next, scene.own("L") + "%");
            scene.ledger().acknowledged(changed);
            if (version == VERSIONS / 2) {
                scene.site().bus().kill();
            }
        }
    }

    @Override
    public void heal(Scene scene) {
        scene.site().bus().start();
    }

    @Override
    public Weakness control() {
        return new ChangedByHand();
    }
}
