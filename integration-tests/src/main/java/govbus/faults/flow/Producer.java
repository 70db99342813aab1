package govbus.faults.flow;

import govbus.faults.oracle.AckLedger;
import govbus.faults.oracle.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * One department's system at work: it hands over by its timetable, and what fell due while the bus was away follows at
 * once. It is alone in writing its keys and repeats a hand-over of unknown outcome before it goes on, so the order of
 * each key is known.
 */
final class Producer implements Runnable {
    private static final int HOT = 12;
    private static final double NEW_SHARE = 0.6;
    private static final long PAUSE_MILLIS = 200;

    private final Flow flow;
    private final String name;
    private final AckLedger ledger;
    private final Random random;
    private final Map<String, Integer> versions = new LinkedHashMap<>();
    private volatile boolean ending;
    private volatile boolean gaveUp;
    private int handed;
    private int made;

    /** @param name begins all its keys and hand-overs; no other producer of any round has it */
    Producer(Flow flow, String name, long seed, AckLedger ledger) {
        this.flow = flow;
        this.name = name;
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        long due = System.nanoTime();
        try {
            while (!ending) {
                due += (long) (-Math.log(1 - random.nextDouble()) / flow.pace().perSecond() * 1e9);
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                if (!ending) {
                    handOver(records());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClosedChannelException over) {
            // the round broke off
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger cannot be written", e);
        }
    }

    private void handOver(List<Sent> records) throws IOException, InterruptedException {
        String id = name + "-" + String.format("%05d", ++handed);
        ledger.attempt(records);
        while (!gaveUp) {
            try {
                if (flow.hand(id, records)) {
                    ledger.acknowledged(records);
                }
                return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception unknown) {
                // the outcome is unknown: the same again until it is known
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** Each key at most once, so that a batch has no order within. */
    private List<Sent> records() {
        int number = 1 + random.nextInt(flow.pace().most());
        Map<String, Sent> records = new LinkedHashMap<>();
        for (int i = 0; i < number; i++) {
            boolean isNew = random.nextDouble() < NEW_SHARE;
            String key = isNew ? name + "-N" + ++made : name + "-H" + random.nextInt(HOT);
            if (!records.containsKey(key)) {
                int version = versions.merge(key, 1, Integer::sum);
                records.put(key, new Sent(flow.name(), key, version, Words.next(random)));
            }
        }
        return new ArrayList<>(records.values());
    }

    /** No more new hand-overs; what is under way is brought to its end. */
    void end() {
        ending = true;
    }

    /** Leaves what is still unknown as unknown. */
    void giveUp() {
        gaveUp = true;
    }
}
