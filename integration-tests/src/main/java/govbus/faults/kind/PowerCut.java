package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.oracle.Verdict;
import govbus.faults.site.Server;
import govbus.faults.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The machine of the bus and its PostgreSQL loses its power: only what was synced is there afterwards. */
final class PowerCut implements Fault {
    private final boolean again;
    private Map<String, String> kept = Map.of();

    PowerCut() {
        this(true);
    }

    private PowerCut(boolean again) {
        this.again = again;
    }

    /** The log is compared with what was acknowledged as soon as PostgreSQL is back, without the bus. */
    static PowerCut withoutTheBusAfterwards() {
        return new PowerCut(false);
    }

    @Override
    public boolean leavesTheBusDown() {
        return !again;
    }

    @Override
    public List<String> flows() {
        return again ? List.of() : List.of("push");
    }

    @Override
    public String id() {
        return "F04";
    }

    @Override
    public String name() {
        return "power cut of bus, broker and the bus's PostgreSQL";
    }

    @Override
    public Optional<String> missing(Site site) {
        return site.disk().isReal() ? Optional.empty() : Optional.of("needs root and a loop mount of ext4");
    }

    @Override
    public void inject(Scene scene) throws IOException, InterruptedException {
        scene.last(scene.random().nextInt(1_000));
        Site site = scene.site();
        kept = keys(site);
        Server.signal("STOP", site.bus().handle().pid());
        site.store().freeze();
        site.disk().keepWhatIsOnIt();
        site.bus().kill();
        site.store().kill();
    }

    @Override
    public void heal(Scene scene) throws IOException {
        scene.site().disk().powerOn();
        scene.site().store().start();
        if (again) {
            scene.site().bus().start();
        }
    }

    @Override
    public void examine(Scene scene, Verdict verdict) throws IOException {
        if (!kept.equals(keys(scene.site()))) {
            verdict.broken("keys that the bus keeps in files are others than before");
        }
    }

    /** Secrets and keys in the bus's directory. */
    private static Map<String, String> keys(Site site) throws IOException {
        Map<String, String> keys = new TreeMap<>();
        try (Stream<Path> files = Files.list(site.data().root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                // The log goes on, and the pulse counts on.
                if (!name.startsWith("bus.log") && !name.startsWith("exchange.pulse")) {
                    keys.put(name, Arrays.toString(Files.readAllBytes(file)));
                }
            }
        }
        return keys;
    }

    @Override
    public Weakness control() {
        return new CommitsWithoutSync(again);
    }

    /** PostgreSQL says committed before it is on the disk. */
    private record CommitsWithoutSync(boolean delivered) implements Weakness {

        @Override
        public String name() {
            return "synchronous_commit=off";
        }

        /** For the role: the server's own command line says on, and that is stronger than {@code alter system}. */
        @Override
        public void weaken(Scene scene) {
            UnsafeStore.allow(scene.site());
            administer(
                    scene,
                    "alter role govbus set synchronous_commit = off",
                    "alter system set wal_writer_delay = '10s'",
                    "alter system set wal_writer_flush_after = '1GB'",
                    "select pg_reload_conf()");
        }

        @Override
        public void mend(Scene scene) {
            UnsafeStore.forbid(scene.site());
            administer(
                    scene,
                    "alter role govbus reset synchronous_commit",
                    "alter system reset wal_writer_delay",
                    "alter system reset wal_writer_flush_after",
                    "select pg_reload_conf()");
        }

        /** Without a bus to deliver, only what the log does not hold is a loss. */
        @Override
        public boolean foundOut(Verdict verdict) {
            return delivered ? !verdict.valid() : verdict.of(Verdict.Kind.BOOKS_DIFFER) > 0;
        }

        /** A role's settings hold for sessions that begin afterwards. */
        private static void administer(Scene scene, String... statements) {
            scene.site().store().administer("postgres", statements);
            scene.site()
                    .store()
                    .administer(
                            "postgres",
                            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'govbus'");
        }

        @Override
        public boolean spoils() {
            return true;
        }
    }
}
