package govbus.exchange.deliver;

import govbus.exchange.deliver.Feeding.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * What of a lane lies in a subscriber's queue or is in its hands: bounded in events and bytes. It moves on when everything
 * up to a place was acknowledged, whatever the order in which that happened.
 */
final class AckWindow {

    private static final int MOST_EVENTS = 1_000;
    private static final long MOST_BYTES = 4L << 20;
    private static final long LOOK_MILLIS = 500;

    private final TreeMap<Long, Integer> waiting = new TreeMap<>();
    private final Deque<End> ends = new ArrayDeque<>();
    private long offered;
    private long bytes;

    /** @param records of the lane before the first that is offered */
    AckWindow(long records) {
        this.offered = records;
    }

    /** Where a portion ended. */
    record End(int epoch, Place upTo) {}

    /** Whether the record at this place of the lane, counted from 0, was not offered before. */
    synchronized boolean isNew(long ordinal) {
        return ordinal >= offered;
    }

    /** Waits until there is room; false when it is no longer wanted. */
    synchronized boolean awaitRoom(BooleanSupplier wanted) throws InterruptedException {
        while (waiting.size() >= MOST_EVENTS || bytes >= MOST_BYTES) {
            if (!wanted.getAsBoolean()) {
                return false;
            }
            wait(LOOK_MILLIS);
        }
        return wanted.getAsBoolean();
    }

    synchronized void offer(long ordinal, int size) {
        waiting.put(ordinal, size);
        bytes += size;
        offered = ordinal + 1;
    }

    /** It could not be put into the queue. */
    synchronized void withdraw(long ordinal) {
        acknowledge(ordinal);
        offered = ordinal;
    }

    synchronized void acknowledge(long ordinal) {
        Integer size = waiting.remove(ordinal);
        if (size != null) {
            bytes -= size;
            notifyAll();
        }
    }

    synchronized void end(End end) {
        ends.addLast(end);
    }

    /** The oldest portion's end, when everything up to it was acknowledged; {@code null} otherwise. */
    synchronized End passed() {
        long acknowledged = waiting.isEmpty() ? offered : waiting.firstKey();
        End oldest = ends.peekFirst();
        return oldest != null && oldest.upTo().records() <= acknowledged ? oldest : null;
    }

    /** That end is in the books. */
    synchronized void noted(End end) {
        ends.remove(end);
    }
}
