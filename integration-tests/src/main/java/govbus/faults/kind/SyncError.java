package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.site.Shell;
import govbus.faults.site.Site;
import govbus.faults.site.SiteFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The disk answers a sync of the bus's PostgreSQL with EIO; the server panics and recovers, and nothing may be lost. */
final class SyncError implements Fault {
    private static final int PANIC_SECONDS = 30;

    @Override
    public String id() {
        return "F09";
    }

    @Override
    public String name() {
        return "fdatasync of the bus's PostgreSQL fails with EIO";
    }

    @Override
    public Optional<String> missing(Site site) {
        return Shell.has("strace") && Shell.isRoot() ? Optional.empty() : Optional.of("needs root and strace");
    }

    @Override
    public void inject(Scene scene) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("strace", "-f", "-o", "/dev/null", "-e", "trace=fdatasync,fsync"));
        words.addAll(List.of(
                "-e", "inject=fdatasync:error=EIO:when=" + (1 + scene.random().nextInt(20))));
        List<Long> before = scene.site().store().processes();
        before.forEach(pid -> words.addAll(List.of("-p", pid.toString())));
        Process tracer = new ProcessBuilder(words).redirectErrorStream(true).start();
        try {
            // the panic ends every child; new ones are made by the recovery
            boolean panicked = Scene.within(PANIC_SECONDS, () -> before.stream()
                    .filter(pid -> pid != before.get(0))
                    .noneMatch(pid -> ProcessHandle.of(pid).isPresent()));
            if (!panicked) {
                throw new SiteFault("PostgreSQL did not notice the failed sync");
            }
        } finally {
            tracer.destroy();
            tracer.waitFor();
        }
    }

    @Override
    public void heal(Scene scene) {
        if (!scene.site().store().isRunning()) {
            scene.site().store().restart();
        }
    }

    @Override
    public Weakness control() {
        return Rule.ANSWERS_WITHOUT_COMMIT;
    }
}
