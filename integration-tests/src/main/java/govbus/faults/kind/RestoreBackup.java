package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.oracle.Verdict;
import govbus.faults.site.Site;
import java.nio.file.Path;
import java.util.List;

/**
 * The bus's PostgreSQL is put back to a backup while a source went on: the bus has to notice, read the source again and
 * bring every subscriber to the source's state. What was pushed after the backup is not promised, so nothing is pushed;
 * and targets are fed from the log's beginning, so that older versions of their keys come by once more.
 */
final class RestoreBackup implements Fault {
    private static final String EPOCHS = "select count(*) from exchange.epoch";
    private static final long MEANWHILE_MILLIS = 6_000;

    private int epochs;

    @Override
    public String id() {
        return "F26";
    }

    @Override
    public String name() {
        return "the bus's PostgreSQL put back to a backup";
    }

    @Override
    public List<String> flows() {
        return List.of("cdc");
    }

    @Override
    public void inject(Scene scene) throws InterruptedException {
        Site site = scene.site();
        Path backup = site.notes().resolve("backup");
        epochs = site.books().count(EPOCHS);
        site.bus().kill();
        site.store().stopAtOnce();
        site.store().backUp(backup);
        site.store().start();
        site.bus().start();
        scene.last(MEANWHILE_MILLIS);
        site.bus().kill();
        site.store().stopAtOnce();
        site.store().putBack(backup);
    }

    @Override
    public void heal(Scene scene) {
        scene.site().store().start();
        scene.site().bus().start();
    }

    @Override
    public void examine(Scene scene, Verdict verdict) {
        verdict.allow(Verdict.Kind.DUPLICATED);
        verdict.allow(Verdict.Kind.REORDERED);
        if (scene.site().books().count(EPOCHS) == epochs) {
            verdict.broken("nobody noticed that the store was put back");
        }
    }

    @Override
    public boolean rereads() {
        return true;
    }

    @Override
    public boolean spoils() {
        return true;
    }

    @Override
    public Weakness control() {
        return new Rule("nobody compares the pulse", """
                RULE nobody compares
                CLASS govbus.exchange.log.StoreEpoch
                METHOD compare
                AT ENTRY
                IF true
                DO RETURN
                ENDRULE
                """);
    }
}
