package govbus.faults.kind;

import govbus.city.CityFault;
import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.oracle.Verdict;
import govbus.faults.site.Site;
import java.io.IOException;
import java.nio.file.Files;

/** The bus ends, somebody sets its PostgreSQL to confirm before it keeps, and the bus is started: it has to refuse. */
final class UnsafeStore implements Fault {
    private static final String ALLOWED = "GOVBUS_UNSAFE_STORE";

    private boolean started;
    private boolean said;

    /** Lets a bus start on a store that does not sync; only for what is to show what comes of it. */
    static void allow(Site site) {
        site.environment().put(ALLOWED, "true");
    }

    static void forbid(Site site) {
        site.environment().remove(ALLOWED);
    }

    @Override
    public String id() {
        return "F32";
    }

    @Override
    public String name() {
        return "bus started on a PostgreSQL that does not sync";
    }

    @Override
    public void inject(Scene scene) throws IOException {
        Site site = scene.site();
        site.bus().kill();
        site.store().administer("postgres", "alter role govbus set synchronous_commit = off");
        try {
            site.bus().start();
            started = true;
        } catch (CityFault refused) {
            started = false;
        }
        said = Files.readString(site.data().log()).contains("synchronous_commit = off (expected: on");
    }

    @Override
    public void heal(Scene scene) {
        Site site = scene.site();
        site.bus().kill();
        site.store().administer("postgres", "alter role govbus reset synchronous_commit");
        site.bus().start();
    }

    @Override
    public void examine(Scene scene, Verdict verdict) {
        if (started) {
            verdict.broken("the bus works on a store that confirms before it keeps");
        }
        if (!said) {
            verdict.broken("nobody said which setting is wrong");
        }
    }

    @Override
    public Weakness control() {
        return new Allowed();
    }

    /** Whoever starts the bus says that it may. */
    private record Allowed() implements Weakness {

        @Override
        public String name() {
            return "the setting is allowed";
        }

        @Override
        public void weaken(Scene scene) {
            allow(scene.site());
        }

        @Override
        public void mend(Scene scene) {
            forbid(scene.site());
        }
    }
}
