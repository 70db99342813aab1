package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The disk under the bus becomes full, down to the last byte; or its database is shot. Needs root for a small disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
class FullDiskStory {
    private static final Logger LOG = LoggerFactory.getLogger(FullDiskStory.class);
    private static final String RECORDS = "/api/v1/resources/archive/file/records";
    private static final Duration RESUMES_WITHIN = Duration.ofSeconds(30);
    private static final int MEGABYTES = 900;

    private Path outside;
    private Path disk;
    private LoneBus bus;
    private Desk department;
    private final List<String> receipts = new ArrayList<>();
    private final Random random = new Random(1);
    private int number;

    @BeforeAll
    void startABusOnASmallDisk(@TempDir Path directory) throws Exception {
        outside = directory;
        disk = Files.createDirectory(outside.resolve("disk"));
        boolean mounted = "root".equals(System.getProperty("user.name"))
                && run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", disk.toString()) == 0;
        if (!mounted) {
            LOG.warn("SKIPPED: a small disk can be mounted by root only; the full disk is not tested here");
        }
        Assumptions.assumeTrue(mounted, "a small disk can be mounted by root only");
        bus = LoneBus.start(outside.resolve("bus"), disk.resolve("data"));
        department = bus.department();
    }

    @AfterAll
    void unmount() throws Exception {
        if (bus != null) {
            bus.close();
        }
        run("umount", "-l", disk.toString());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    private Desk.Answer push(int records) throws Exception {
        String key = "F" + ++number;
        String body = IntStream.range(0, records)
                .mapToObj(at -> "{\"id\":\"" + key + "-" + at + "\",\"text\":\"" + noise() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        Desk.Answer answer = department.post(RECORDS, "application/json", body, "Idempotency-Key", key);
        if (answer.status() == 202) {
            receipts.add(answer.body().get("receipt").asString());
        }
        return answer;
    }

    /** What nobody can store in less space. */
    private String noise() {
        byte[] bytes = new byte[3_000];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private int status() throws Exception {
        return push(1).status();
    }

    private void assertNothingAcceptedIsLost() throws Exception {
        for (String receipt : receipts) {
            assertThat(department
                            .get("/api/v1/receipts/" + receipt)
                            .body()
                            .path("accepted")
                            .asInt())
                    .isPositive();
        }
    }

    /** Writes until so many megabytes are left. */
    private Path fillUpTo(long megabytesLeft) throws IOException {
        Path filler = disk.resolve("filler");
        byte[] chunk = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(disk).getUsableSpace() > megabytesLeft << 20) {
                out.write(chunk);
            }
        } catch (IOException full) {
            LOG.info("not a byte more: {}", full.getMessage());
        }
        return filler;
    }

    @Test
    @Order(1)
    @Execution(ExecutionMode.SAME_THREAD)
    void aDatabaseThatIsShotIsBackByItselfAndMeanwhileTheAnswerIsComeAgain() throws Exception {
        await().atMost(RESUMES_WITHIN).until(() -> status() == 202);
        String pid = Files.readAllLines(disk.resolve("data/postgres/data/postmaster.pid"))
                .get(0);
        // without its settings it cannot be started before they are back, however quick the patrol is
        Path settings = disk.resolve("data/postgres/data/postgresql.conf");
        Path away = Files.move(settings, settings.resolveSibling("postgresql.conf.away"));
        // its children as well: one that has not noticed yet would still accept
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        List<ProcessHandle> children = server.descendants().toList();
        assertThat(server.destroyForcibly()).isTrue();
        children.forEach(ProcessHandle::destroyForcibly);
        Desk.Answer refused = push(1);
        Files.move(away, settings);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        await().atMost(RESUMES_WITHIN).until(() -> status() == 202);
        assertNothingAcceptedIsLost();
    }

    @Test
    @Order(2)
    @Execution(ExecutionMode.SAME_THREAD)
    void belowTheFloorNothingIsAcceptedAndItGoesOnByItselfWhenThereIsSpace() throws Exception {
        await().atMost(RESUMES_WITHIN).until(() -> status() == 202);

        Path filler = fillUpTo(200);
        await().atMost(Duration.ofSeconds(5)).until(() -> status() == 507);
        Desk.Answer refused = push(1);
        assertThat(refused.code()).isEqualTo("storage-full");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(bus.engineer().get("/api/v1/bulletins").body().toString()).contains("storage-full");

        Files.delete(filler);
        await().atMost(RESUMES_WITHIN).until(() -> status() == 202);
        assertNothingAcceptedIsLost();
    }

    @Test
    @Order(3)
    @Execution(ExecutionMode.SAME_THREAD)
    void withNotAByteLeftNothingAcceptedIsLostAndItGoesOnByItselfWhenThereIsSpace() throws Exception {
        bus = bus.again("--govbus.storage.floor-megabytes=0");
        department = bus.department();
        await().atMost(RESUMES_WITHIN).until(() -> status() == 202);

        // Its log needs a whole segment at once, so it is the log that finds no room, and PostgreSQL panics.
        Path filler = fillUpTo(64);
        List<Integer> answers = new ArrayList<>();
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(1)).until(() -> {
            answers.add(push(40).status());
            return answers.stream().filter(status -> status != 202).count() >= 10;
        });
        assertThat(answers).as("told clearly, whatever PostgreSQL does").isSubsetOf(202, 503, 507);

        Files.delete(filler);
        await().atMost(RESUMES_WITHIN).until(() -> status() == 202);
        assertNothingAcceptedIsLost();
    }
}
