package govbus.exchange.deliver;

import govbus.catalog.Subscription;
import govbus.exchange.Lane;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One lane of one subscription while it is being fed: how far it was fed and how far it was delivered. The window
 * between the two is bounded; a new epoch makes what is still under way void.
 */
public final class Feeding {

    /** Messages under way at most; the backlog behind them is rows in the log. */
    static final int WINDOW = 8;

    private final Subscription subscription;
    private final String generation;
    private final Lane lane;
    private final Projection projection;
    private final LongSupplier share;
    private Place fed = Place.START;
    private Place delivered = Place.START;
    private final Map<Long, Instant> fedAt = new HashMap<>();
    private long told;
    private final ArrayDeque<Integer> underWay = new ArrayDeque<>();
    private volatile long bytesUnderWay;
    private int epoch;
    private long progressAt = System.nanoTime();

    /**
     * A place in a lane.
     *
     * @param records cumulative records of the lane up to the sequence
     */
    record Place(long sequence, long records) {
        static final Place START = new Place(0, 0);
    }

    /** @param share bytes that this lane may have under way, as the others leave room */
    Feeding(Subscription subscription, String generation, Lane lane, Projection projection, LongSupplier share) {
        this.subscription = subscription;
        this.generation = generation;
        this.lane = lane;
        this.projection = projection;
        this.share = share;
    }

    Subscription subscription() {
        return subscription;
    }

    /** Mark of the subscription's form: another form starts from the beginning again. */
    String generation() {
        return generation;
    }

    Lane lane() {
        return lane;
    }

    Projection projection() {
        return projection;
    }

    synchronized Place fed() {
        return fed;
    }

    synchronized Place delivered() {
        return delivered;
    }

    synchronized int epoch() {
        return epoch;
    }

    synchronized boolean windowIsFull() {
        return underWay.size() >= WINDOW || !underWay.isEmpty() && bytesUnderWay >= share.getAsLong();
    }

    /** Bytes that the next message may have: so that several of them fit into the share. */
    long mostBytes() {
        return share.getAsLong() / 4;
    }

    boolean hasBytesUnderWay() {
        return bytesUnderWay > 0;
    }

    synchronized void sent(Place upTo, int bytes) {
        fed = upTo;
        fedAt.put(upTo.sequence(), Instant.now());
        underWay.addLast(bytes);
        bytesUnderWay += bytes;
        progressAt = System.nanoTime();
    }

    /** Whether what ends at a place is fed for the first time; a target that is down is fed the same again and again. */
    synchronized boolean isFirstTold(Place upTo) {
        boolean first = upTo.sequence() > told;
        told = Math.max(told, upTo.sequence());
        return first;
    }

    /** When what ends at a sequence was fed; {@code null} when another node did or it is long ago. */
    synchronized Instant fedAt(long sequence) {
        return fedAt.get(sequence);
    }

    /** A message has been applied; those of an earlier epoch are not counted. */
    synchronized void applied(int ofEpoch, Place upTo) {
        if (upTo.sequence() > delivered.sequence()) {
            delivered = upTo;
            fedAt.keySet().removeIf(sequence -> sequence <= upTo.sequence());
        }
        if (ofEpoch == epoch && !underWay.isEmpty()) {
            bytesUnderWay -= underWay.removeFirst();
        }
        if (fed.sequence() < delivered.sequence()) {
            fed = delivered;
        }
        progressAt = System.nanoTime();
        notifyAll();
    }

    /** Feeds again from a place: what is under way is void. */
    synchronized void rewind(Place to) {
        delivered = to;
        restart();
    }

    /** Feeds again from what was delivered: the broker may have lost what was under way. */
    synchronized void restart() {
        fed = delivered;
        fedAt.clear();
        underWay.clear();
        bytesUnderWay = 0;
        epoch++;
        progressAt = System.nanoTime();
        notifyAll();
    }

    synchronized boolean isStuck(long nanos) {
        return !underWay.isEmpty() && System.nanoTime() - progressAt > nanos;
    }

    /** The target is at work on a message: slow is not stuck. */
    synchronized void isBusy() {
        progressAt = System.nanoTime();
    }

    synchronized void awaitProgress(long millis) throws InterruptedException {
        if (windowIsFull()) {
            wait(millis);
        }
    }
}
