package govbus.reconciliation;

import govbus.adapter.SourceScan;
import govbus.catalog.Resource;
import govbus.catalog.Source;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Waits until the bus has accepted everything that a source had committed before a mark. */
@Component
class StreamWait {

    private static final long LOOK_MILLIS = 500;

    private final SourceLook look;
    private final long patience;

    StreamWait(SourceLook look, @Value("${govbus.reconciliation.stream-wait-seconds:120}") long patience) {
        this.look = look;
        this.patience = patience;
    }

    void until(Source source, Resource resource, String mark) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(patience);
        try (SourceScan scan = look.scan(source, resource)) {
            while (!scan.passed(mark)) {
                if (System.nanoTime() > end) {
                    throw NotComparable.yet("the stream of changes did not come as far as " + mark + " in " + patience
                            + " s; compared when it has");
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (NotComparable late) {
            throw late;
        } catch (IllegalStateException unread) {
            throw NotComparable.yet(unread.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw NotComparable.yet("the bus is stopping");
        }
    }
}
