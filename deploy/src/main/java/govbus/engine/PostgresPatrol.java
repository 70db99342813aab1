package govbus.engine;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Starts the embedded PostgreSQL again when its process has ended by itself. At a full disk it panics over its log, tries
 * to recover, cannot, and ends; nothing that it confirmed is lost, and it starts when there is space again.
 */
final class PostgresPatrol implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresPatrol.class);
    private static final int EVERY_MILLISECONDS = 2_000;
    private static final int START_SECONDS = 60;
    private static final Pattern PROGRAM = Pattern.compile("^(\\S.*/bin/)postgres\\s");

    private final Path directory;
    private final Path data;
    private boolean closed;

    /** @param directory of the server, as {@link PostgresServer} keeps it */
    PostgresPatrol(Path directory) {
        this.directory = directory.toAbsolutePath();
        this.data = this.directory.resolve("data");
    }

    @Scheduled(fixedDelay = EVERY_MILLISECONDS)
    synchronized void walk() {
        try {
            if (!closed && !isRunning()) {
                LOG.warn("PostgreSQL has ended by itself: it is started again");
                start();
            }
        } catch (IOException failed) {
            LOG.warn("PostgreSQL does not start yet, and is tried again: {}", failed.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRunning() throws IOException {
        Path pid = data.resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return false;
        }
        List<String> lines = Files.readAllLines(pid);
        return !lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    /** A restart starts with the options of the last start, which the server keeps beside its data. */
    private void start() throws IOException, InterruptedException {
        Matcher program = PROGRAM.matcher(Files.readString(data.resolve("postmaster.opts")));
        if (!program.find()) {
            throw new IOException("postmaster.opts names no program");
        }
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        String seconds = Integer.toString(START_SECONDS);
        command.addAll(List.of(
                program.group(1) + "pg_ctl", "-D", data.toString(), "-w", "-t", seconds, "-l", "/dev/null", "restart"));
        Process starting = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!starting.waitFor(START_SECONDS + 5L, TimeUnit.SECONDS) || starting.exitValue() != 0) {
            throw new IOException("pg_ctl did not bring it up");
        }
        LOG.info("PostgreSQL runs again");
    }

    /** Waits for a start that is under way; the server is stopped after this. */
    @Override
    public synchronized void close() {
        closed = true;
    }
}
