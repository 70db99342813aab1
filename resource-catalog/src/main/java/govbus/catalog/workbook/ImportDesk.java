package govbus.catalog.workbook;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes workbooks in and imports them one after the other in the background. */
@Service
public class ImportDesk {
    /** Most bytes of a workbook. */
    public static final int MOST_BYTES = 12 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
    private static final int MOST_WAITING = 20;

    private final ImportStore store;
    private final ImportRun run;
    private final ExecutorService worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                Thread thread = new Thread(task, "catalogue-import");
                thread.setDaemon(true);
                return thread;
            });

    ImportDesk(ImportStore store, ImportRun run) {
        this.store = store;
        this.run = run;
    }

    /**
     * Accepts a workbook.
     *
     * @param department whose entries alone may be changed; {@code null} for everybody's
     * @throws Refusal {@link RefusalCode#UNAVAILABLE} when too many are waiting
     */
    public UUID submit(byte[] workbook, String file, String by, String department, boolean dryRun) {
        UUID id = store.add(by, file, dryRun, workbook);
        try {
            worker.execute(() -> work(id, workbook, by, department, dryRun));
        } catch (RejectedExecutionException full) {
            store.progress(id, ImportJob.State.INTERRUPTED, 0);
            throw new Refusal(RefusalCode.UNAVAILABLE, "导入队列已满, 请稍后再试 / too many imports are waiting");
        }
        return id;
    }

    private void work(UUID id, byte[] workbook, String by, String department, boolean dryRun) {
        Path file = null;
        try {
            file = Files.createTempFile("govbus-import", ".xlsx");
            Files.write(file, workbook);
            ImportRun.Result result =
                    run.run(file, by, department, dryRun, (state, percent) -> store.progress(id, state, percent));
            boolean right = result.problems().isEmpty();
            store.end(id, right ? ImportJob.State.DONE : ImportJob.State.REFUSED, result.summary(), result.problems());
        } catch (IOException | RuntimeException fault) {
            LOG.error("导入失败, 未作任何更改 / an import failed, nothing was changed: {}", id, fault);
            store.progress(id, ImportJob.State.INTERRUPTED, 0);
        } finally {
            remove(file);
        }
    }

    private static void remove(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            LOG.warn("a temporary file is left: {}", file, left);
        }
    }

    public Optional<ImportJob> find(UUID id) {
        return store.find(id);
    }

    /** The newest first; {@code null} for everybody's. */
    public List<ImportJob> list(String by) {
        return store.list(by);
    }

    /** The workbook as it was sent. */
    public Optional<byte[]> workbook(UUID id) {
        return store.workbook(id);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
