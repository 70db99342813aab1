package govbus.catalog.search;

import govbus.catalog.CatalogChanged;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Searches the catalogue. A search sees every change that was answered before it was asked, or waits a moment for it. */
@Service
public class CatalogSearch implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogSearch.class);
    private static final long PATIENCE_MILLIS = 2_000;

    private final CatalogIndex index;
    private final Thread writing = new Thread(this::write, "catalogue-index");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private CatalogSnapshot wanted = CatalogSnapshot.empty();
    private boolean closed;

    public CatalogSearch() throws IOException {
        this.index = new CatalogIndex();
        writing.setDaemon(true);
        writing.start();
    }

    @EventListener
    void on(CatalogChanged change) {
        follow(change.snapshot());
    }

    /** Brings the index to this revision, aside. */
    public void follow(CatalogSnapshot snapshot) {
        lock.lock();
        try {
            wanted = snapshot;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Searches.
     *
     * @throws Refusal {@link RefusalCode#UNAVAILABLE} while the first index is being built
     */
    public Found find(Question question) {
        await(PATIENCE_MILLIS);
        if (index.revision() == 0 && wanted.revision() != 0) {
            throw new Refusal(
                    RefusalCode.UNAVAILABLE, "目录索引正在建立, 请稍后重试 / the index is being built, try again in a moment");
        }
        try {
            return index.find(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the index has come as far as the catalogue, at most so many milliseconds. */
    public boolean await(long millis) {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (index.revision() < wanted.revision() && left > 0) {
                left = moved.awaitNanos(left);
            }
            return index.revision() >= wanted.revision();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Bytes of the index on the disk. */
    public long size() throws IOException {
        return index.size();
    }

    private void write() {
        CatalogSnapshot next = next();
        while (next != null) {
            try {
                index.update(next);
            } catch (IOException | RuntimeException fault) {
                LOG.error("目录索引更新失败 / the index could not follow revision {}", next.revision(), fault);
                giveUp(next);
            }
            next = next();
        }
    }

    /** Not tried again before the catalogue changes: the same would fail the same way, a thousand times a second. */
    private void giveUp(CatalogSnapshot failed) {
        lock.lock();
        try {
            while (!closed && wanted == failed) {
                moved.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private CatalogSnapshot next() {
        lock.lock();
        try {
            moved.signalAll();
            while (!closed && index.revision() == wanted.revision()) {
                moved.await();
            }
            return closed ? null : wanted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void destroy() throws Exception {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        writing.join(TimeUnit.SECONDS.toMillis(10));
        index.close();
    }
}
