package govbus.exchange.push;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many bytes of pushes may be in work at a time: a sixteenth of the heap, since a body takes several times its size
 * while it is read, checked and written. Who finds no room within seconds is to come again.
 */
@Component
public class PushRoom {

    private static final int KIB = 1024;
    private static final int SHARE_OF_HEAP = 16;
    private static final long WAIT_MILLIS = 5_000;

    private final Semaphore kib;
    private final int most;
    private final long waitMillis;

    @Autowired
    PushRoom() {
        this(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP, WAIT_MILLIS);
    }

    PushRoom(long bytes, long waitMillis) {
        this.most = (int) Math.max(PushDesk.MOST_BYTES / KIB, bytes / KIB);
        this.kib = new Semaphore(most);
        this.waitMillis = waitMillis;
    }

    /** Room for one push, until it is closed. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Room for a body.
     *
     * @param bytes its length; negative when it is not said, which counts as the most that a push may have
     * @throws Refusal {@code unavailable} when there is none in time
     */
    public Place take(long bytes) {
        long told = bytes < 0 ? PushDesk.MOST_BYTES : Math.min(bytes, PushDesk.MOST_BYTES);
        int wanted = (int) Math.min(most, told / KIB + 1);
        try {
            if (kib.tryAcquire(wanted, waitMillis, TimeUnit.MILLISECONDS)) {
                return () -> kib.release(wanted);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(
                RefusalCode.UNAVAILABLE, "同时推送的数据过多,请稍后用同一幂等键重试 / too much is being pushed; repeat with the same key");
    }
}
