package govbus.catalog.registry;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the catalogue before anybody runs it, then follows other nodes each second and the folder every two. */
@Component
class CatalogWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogWatch.class);

    private final MemoryCatalog catalog;
    private final FolderWatch folder;
    private ScheduledExecutorService clock;

    CatalogWatch(MemoryCatalog catalog, FolderWatch folder) {
        this.catalog = catalog;
        this.folder = folder;
    }

    @Override
    public synchronized void start() {
        catalog.refresh();
        careful(folder::look).run();
        clock = Executors.newScheduledThreadPool(2, task -> {
            Thread thread = new Thread(task, "catalogue-watch");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(careful(catalog::refresh), 1, 1, TimeUnit.SECONDS);
        clock.scheduleWithFixedDelay(careful(folder::look), 2, 2, TimeUnit.SECONDS);
    }

    // A fault (the database is away for a moment) must not end the watching.
    private static Runnable careful(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException fault) {
                LOG.warn("目录刷新失败, 稍后重试 / following the catalogue failed and is tried again: {}", fault.toString());
            }
        };
    }

    @Override
    public synchronized void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }

    /** Before everything that runs what the catalogue says. */
    @Override
    public int getPhase() {
        return -1000;
    }
}
