package govbus.faults.kind;

import govbus.city.bureau.BusAddress;
import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.flow.PushFlow;
import govbus.faults.flow.Words;
import govbus.faults.oracle.Sent;
import govbus.faults.oracle.Verdict;
import govbus.faults.site.SiteFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Pushes that are sent a hundred times at once, and all of them again after the bus went down: one effect, one receipt. */
final class Replays implements Fault {
    private static final int PUSHES = 8;
    private static final int TIMES = 100;
    private static final int AT_ONCE = 16;
    private static final int BACK_SECONDS = 120;

    private final List<Sent> pushed = new ArrayList<>();
    private final Set<String> receipts = ConcurrentHashMap.newKeySet();
    private final Fault end;
    private boolean keyless;

    /** @param end what befalls the bus afterwards, of which it comes back */
    Replays(Fault end) {
        this.end = end;
    }

    @Override
    public String id() {
        return "F16";
    }

    @Override
    public String name() {
        return "each push " + TIMES + " times at once, all replayed after another fault";
    }

    @Override
    public List<String> flows() {
        return List.of("push");
    }

    @Override
    public void inject(Scene scene) throws Exception {
        pushed.clear();
        receipts.clear();
        for (int i = 0; i < PUSHES; i++) {
            pushed.add(new Sent("push", scene.own("S" + i), 1, Words.next(scene.random())));
        }
        scene.ledger().attempt(pushed);
        send(scene, TIMES);
        scene.ledger().acknowledged(pushed);
        end.inject(scene);
    }

    private void send(Scene scene, int times) throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> sends = new ArrayList<>();
            for (Sent one : pushed) {
                for (int i = 0; i < times; i++) {
                    sends.add(() -> send(scene.flows().push(), one));
                }
            }
            for (Future<Void> sent : many.invokeAll(sends)) {
                sent.get();
            }
        } finally {
            many.shutdown();
        }
    }

    private Void send(PushFlow flow, Sent one) throws IOException, InterruptedException {
        BusAddress.Answer answer = flow.send(keyless ? null : one.key(), List.of(one));
        // while the first is under way the others may be told to wait
        if (answer.status() == 202) {
            receipts.add(one.key() + " " + answer.body().path("receipt").asString());
        } else if (answer.status() < 500 && answer.status() != 409) {
            receipts.add(one.key() + " was answered " + answer.status());
        }
        return null;
    }

    @Override
    public void heal(Scene scene) throws Exception {
        end.heal(scene);
        if (!Scene.within(BACK_SECONDS, () -> scene.site().bus().ready())) {
            throw new SiteFault("the bus is not back after " + BACK_SECONDS + " s");
        }
        send(scene, 3);
    }

    @Override
    public void examine(Scene scene, Verdict verdict) {
        if (receipts.size() != PUSHES) {
            verdict.broken(PUSHES + " pushes have " + receipts.size() + " receipts");
        }
    }

    @Override
    public Weakness control() {
        return new WithoutKeys();
    }

    /** The same pushes without an idempotency key. */
    private final class WithoutKeys implements Weakness {

        @Override
        public String name() {
            return "no idempotency keys";
        }

        @Override
        public void weaken(Scene scene) {
            keyless = true;
        }

        @Override
        public void mend(Scene scene) {
            keyless = false;
        }

        @Override
        public boolean foundOut(Verdict verdict) {
            return verdict.of(Verdict.Kind.BOOKS_DIFFER) > 0 && verdict.of(Verdict.Kind.PROMISE_BROKEN) > 0;
        }
    }
}
