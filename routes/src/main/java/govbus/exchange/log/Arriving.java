package govbus.exchange.log;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * How many pushes are in work at this node. Those that are still being read and checked will ask for a commit within a
 * moment, and are worth waiting for: a commit shared by ten costs each a tenth of one.
 */
@Component
public class Arriving {

    private final AtomicInteger inWork = new AtomicInteger();
    private final AtomicInteger handedIn = new AtomicInteger();

    /** A push has come. */
    public void began() {
        inWork.incrementAndGet();
    }

    /** It has its answer. */
    public void ended() {
        inWork.decrementAndGet();
    }

    void handedIn() {
        handedIn.incrementAndGet();
    }

    void answered(int pushes) {
        handedIn.addAndGet(-pushes);
    }

    /** Whether any is in work that was not handed in. */
    boolean any() {
        return inWork.get() > handedIn.get();
    }
}
