package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.flow.Words;
import govbus.faults.oracle.Sent;
import govbus.faults.oracle.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many systems wait for the bus, and all come at once when it is back.
 *
 * @param systems how many
 */
record Reconnect(int systems, AtomicInteger late) implements Fault {
    private static final int WITHIN_SECONDS = 60;
    private static final int PAUSE_MILLIS = 500;

    Reconnect(int systems) {
        this(systems, new AtomicInteger());
    }

    @Override
    public String id() {
        return "F28";
    }

    @Override
    public String name() {
        return String.format(Locale.ROOT, "%,d systems reconnect at once after a kill", systems);
    }

    @Override
    public List<String> flows() {
        return List.of("push");
    }

    @Override
    public void inject(Scene scene) {
        scene.site().bus().kill();
    }

    @Override
    public void heal(Scene scene) throws IOException, InterruptedException {
        List<Sent> all = new ArrayList<>();
        for (int i = 0; i < systems; i++) {
            all.add(new Sent("push", scene.own("C" + i), 1, Words.next(scene.random())));
        }
        scene.ledger().attempt(all);
        ExecutorService waiting = Executors.newFixedThreadPool(systems);
        AtomicInteger missing = new AtomicInteger(systems);
        all.forEach(one -> waiting.execute(() -> push(scene, one, missing)));
        scene.site().bus().start();
        waiting.shutdown();
        late.set(waiting.awaitTermination(WITHIN_SECONDS, TimeUnit.SECONDS) ? 0 : missing.get());
        waiting.shutdownNow();
    }

    private static void push(Scene scene, Sent one, AtomicInteger missing) {
        try {
            while (!accepted(scene, one)) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            missing.decrementAndGet();
        } catch (InterruptedException tooLate) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean accepted(Scene scene, Sent one) throws InterruptedException {
        try {
            if (scene.flows().push().send(one.key(), List.of(one)).status() != 202) {
                return false;
            }
            scene.ledger().acknowledged(List.of(one));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void examine(Scene scene, Verdict verdict) {
        if (late.get() > 0) {
            verdict.broken(late + " systems were not served " + WITHIN_SECONDS + " s after the bus was ready");
        }
    }

    @Override
    public Weakness control() {
        return Rule.ANSWERS_WITHOUT_COMMIT;
    }
}
