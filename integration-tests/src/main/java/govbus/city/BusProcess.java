package govbus.city;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The bus in a process of its own, so that it can be killed like a real one. It is started again when it dies by itself. */
public final class BusProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration ASK_EVERY = Duration.ofMillis(300);
    private static final Duration END_WITHIN = Duration.ofSeconds(25);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final BusCommand command;
    private final DataDir data;
    private final Progress progress;
    private Process process;
    private boolean wanted;

    /** A bus that is not started yet. */
    public BusProcess(BusCommand command, DataDir data, Progress progress) {
        this.command = command;
        this.data = data;
        this.progress = progress;
    }

    /** Starts it and waits until it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    private synchronized void launch() {
        try {
            if (Files.exists(data.log())) {
                Files.move(data.log(), data.log().resolveSibling("bus.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(command.words())
                    .redirectErrorStream(true)
                    .redirectOutput(data.log().toFile());
            builder.environment().putAll(command.environment());
            wanted = true;
            process = builder.start();
            process.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new CityFault("the bus cannot be started: " + e.getMessage(), e);
        }
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() {
        Instant limit = Instant.now().plus(READY_WITHIN);
        while (!ready()) {
            if (Instant.now().isAfter(limit)) {
                throw new CityFault("the bus is not ready after " + READY_WITHIN.toMinutes() + " minutes; see "
                        + data.log() + lastLines());
            }
            pause();
        }
    }

    private void pause() {
        try {
            Process current = current();
            boolean dead = current.waitFor(ASK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            if (dead && current == current()) {
                close();
                throw new CityFault("the bus ended while starting; see " + data.log() + lastLines());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CityFault("interrupted while the bus was starting", e);
        }
    }

    private synchronized Process current() {
        return process;
    }

    /** Whether it takes work at this moment. */
    public boolean ready() {
        try {
            HttpRequest request = HttpRequest.newBuilder(url().resolve("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public URI url() {
        return command.url();
    }

    /** Number of its process. */
    public long pid() {
        return current().pid();
    }

    private void ended(Process ended) {
        if (comesAsASurprise(ended)) {
            progress.say(
                    "The bus ended with status " + ended.exitValue() + "; starting it again (see " + data.log() + ")");
            launch();
        }
    }

    /** At Ctrl-C the terminal ends both at once, so the city gets a moment to say that this was meant. */
    private boolean comesAsASurprise(Process ended) {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        synchronized (this) {
            return wanted && ended == process;
        }
    }

    /** The process that runs now, also when it is not ready. */
    public ProcessHandle handle() {
        return current().toHandle();
    }

    /** Whether there is a living process. */
    public boolean alive() {
        Process now = current();
        return now != null && now.isAlive();
    }

    /** Ends it as a power cut would (SIGKILL) and leaves it dead. */
    public void kill() {
        end(true);
    }

    /** Ends it as an administrator would (SIGTERM) and leaves it ended. */
    @Override
    public void close() {
        end(false);
    }

    private void end(boolean atOnce) {
        Process ending;
        synchronized (this) {
            wanted = false;
            ending = process;
        }
        if (ending == null) {
            return;
        }
        try {
            if (!atOnce) {
                ending.destroy();
            }
            if (atOnce || !ending.waitFor(END_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                ending.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Loses the broker's disk; only while the bus is down. */
    public void wipeBroker() throws IOException {
        if (!Files.exists(data.broker())) {
            return;
        }
        try (Stream<Path> files = Files.walk(data.broker())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String lastLines() {
        try (Stream<String> lines = Files.lines(data.log(), java.nio.charset.StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.filter(line -> !line.startsWith("\tat ")).toList();
            return "\n" + String.join("\n", all.subList(Math.max(0, all.size() - 15), all.size()));
        } catch (IOException e) {
            return " (which cannot be read: " + e.getMessage() + ")";
        }
    }

    /**
     * How the bus is started.
     *
     * @param environment holds what must not stand in a process list
     */
    public record BusCommand(List<String> words, Map<String, String> environment, URI url) {}
}
