package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.oracle.Sent;
import govbus.faults.site.Shell;
import govbus.faults.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The memory that the machine gives the bus ends (cgroup v1), while large pushes come in; it may be killed for it. */
final class OutOfMemory implements Fault {
    private static final Path GROUP = Path.of("/sys/fs/cgroup/memory/govbus-faults");
    private static final int LARGE = 40;

    @Override
    public String id() {
        return "F11";
    }

    @Override
    public String name() {
        return "memory limit reached under large pushes";
    }

    @Override
    public Optional<String> missing(Site site) {
        boolean limits = Files.exists(GROUP.resolveSibling("memory.limit_in_bytes"));
        return Shell.isRoot() && limits ? Optional.empty() : Optional.of("needs root and cgroup v1");
    }

    @Override
    public void inject(Scene scene) throws IOException, InterruptedException {
        Files.createDirectories(GROUP);
        Files.writeString(GROUP.resolve("memory.limit_in_bytes"), "16M");
        long bus = scene.site().bus().handle().pid();
        Files.writeString(GROUP.resolve("cgroup.procs"), Long.toString(bus));
        for (int i = 0;
                i < LARGE
                        && scene.site().bus().handle().pid() == bus
                        && scene.site().bus().alive();
                i++) {
            push(scene, i);
        }
    }

    private static void push(Scene scene, int number) throws IOException, InterruptedException {
        List<Sent> records = Bulk.records(scene, "M" + number + "-", 400);
        scene.ledger().attempt(records);
        try {
            if (scene.flows().push().send(scene.own("M" + number), records).status() == 202) {
                scene.ledger().acknowledged(records);
            }
        } catch (IOException unknown) {
            // it may have been killed over it
            scene.last(200);
        }
    }

    @Override
    public void heal(Scene scene) throws IOException {
        Files.writeString(GROUP.resolve("memory.limit_in_bytes"), "-1");
    }

    @Override
    public Weakness control() {
        return Rule.ANSWERS_WITHOUT_COMMIT;
    }
}
