package govbus.exchange.log;

import govbus.adapter.Row;
import govbus.exchange.Batch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The newest batches of one lane, without a gap. */
final class Tail {

    /** Of a row and of a value in it, beside its characters. */
    private static final int ROW = 80;

    private static final int VALUE = 48;

    private final ArrayDeque<Held> batches = new ArrayDeque<>();
    private long bytes;
    private long usedAt = System.nanoTime();

    private record Held(Batch batch, long bytes) {}

    synchronized void add(List<Batch> added, long most) {
        for (Batch batch : added) {
            if (!batches.isEmpty() && batches.peekLast().batch().sequence() != batch.sequence() - 1) {
                // Another node wrote in between: what is kept here is no longer whole.
                clear();
            }
            Held held = new Held(batch, bytesOf(batch));
            batches.addLast(held);
            bytes += held.bytes();
        }
        shrink(most);
        usedAt = System.nanoTime();
        notifyAll();
    }

    /** The newest batch stays, however large: who waits for it gets it without asking the store. */
    synchronized void shrink(long most) {
        while (bytes > most && batches.size() > 1) {
            bytes -= batches.removeFirst().bytes();
        }
    }

    synchronized List<Batch> after(long sequence, int mostRows, long mostBytes) {
        if (batches.isEmpty() || batches.peekFirst().batch().sequence() > sequence + 1) {
            return List.of();
        }
        int rows = 0;
        long taken = 0;
        List<Batch> found = new ArrayList<>();
        for (Held held : newerThan(sequence)) {
            rows += held.batch().rows().size();
            taken += held.bytes();
            if (!found.isEmpty() && (rows > mostRows || taken > mostBytes)) {
                break;
            }
            found.add(held.batch());
        }
        return found;
    }

    /** From the end backwards: who keeps up wants a few of very many. */
    private Deque<Held> newerThan(long sequence) {
        Deque<Held> newer = new ArrayDeque<>();
        Iterator<Held> backwards = batches.descendingIterator();
        while (backwards.hasNext()) {
            Held held = backwards.next();
            if (held.batch().sequence() <= sequence) {
                break;
            }
            newer.addFirst(held);
        }
        return newer;
    }

    /** Whether the newest batch that was written here is this one. */
    synchronized boolean endsWith(long sequence) {
        return !batches.isEmpty() && batches.peekLast().batch().sequence() == sequence;
    }

    synchronized void await(long sequence, long millis) throws InterruptedException {
        if (batches.isEmpty() || batches.peekLast().batch().sequence() <= sequence) {
            wait(millis);
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    /** Empties it when nothing came since. */
    synchronized void forgetIfQuietSince(long nanos) {
        if (usedAt - nanos < 0) {
            clear();
        }
    }

    private void clear() {
        batches.clear();
        bytes = 0;
    }

    private static long bytesOf(Batch batch) {
        long sum = 0;
        for (Row row : batch.rows()) {
            sum += ROW + (long) VALUE * row.values().length + row.weight();
        }
        return sum;
    }
}
