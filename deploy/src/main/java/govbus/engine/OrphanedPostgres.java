package govbus.engine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived the process which started it, because that one was killed. It would go on with its
 * old settings, so it is stopped before a new one starts on the same data.
 */
final class OrphanedPostgres {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostgres.class);
    private static final int STOP_SECONDS = 30;

    private final Path data;

    OrphanedPostgres(Path data) {
        this.data = data;
    }

    void stop() throws IOException {
        refuseWhenSomebodyElseRunsIt();
        Optional<ProcessHandle> server = server();
        if (server.isPresent()) {
            LOG.info(
                    "Stopping PostgreSQL {} that an earlier run left behind in {}",
                    server.get().pid(),
                    data);
            // SIGINT is the fast shutdown: clients are disconnected, a checkpoint is written, nothing is lost
            signal("-INT", server.get());
            if (!ended(server.get())) {
                signal("-QUIT", server.get());
                if (!ended(server.get())) {
                    throw new EngineFault("PostgreSQL " + server.get().pid() + " in " + data + " does not stop");
                }
            }
        }
    }

    /** The lock is the embedded server's own; whoever holds it is a living process that runs the same data. */
    private void refuseWhenSomebodyElseRunsIt() throws IOException {
        Path lock = data.resolve("epg-lock");
        if (Files.exists(lock) && isHeld(lock)) {
            throw new EngineFault("another Govbus runs on " + data + " (expected: one at a time)");
        }
    }

    private static boolean isHeld(Path lock) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(lock.toFile(), "rw");
                FileLock taken = file.getChannel().tryLock()) {
            return taken == null;
        } catch (OverlappingFileLockException ownProcess) {
            return true;
        }
    }

    private Optional<ProcessHandle> server() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        // the number may have been given to another process since
        return ProcessHandle.of(pid).filter(process -> runsIn(data, pid));
    }

    private static boolean runsIn(Path data, long pid) {
        try {
            return Path.of("/proc", Long.toString(pid), "cwd").toRealPath().equals(data.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private static void signal(String signal, ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .inheritIO()
                .start();
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new EngineFault("cannot watch PostgreSQL " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFault("interrupted while PostgreSQL " + process.pid() + " was stopping", e);
        }
    }
}
