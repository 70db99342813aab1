package govbus.faults.kind;

import govbus.city.bureau.BusAddress;
import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.oracle.Sent;
import govbus.faults.oracle.Verdict;
import govbus.faults.site.Site;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The disk of the bus and its PostgreSQL is full for a while: nothing is accepted that cannot be kept. */
final class FullDisk implements Fault {
    private static final long LEFT = 64 << 10;
    private static final int TRIES = 40;

    private final Map<Integer, Integer> answers = new TreeMap<>();

    @Override
    public String id() {
        return "F08";
    }

    @Override
    public String name() {
        return "disk of the bus's PostgreSQL full";
    }

    @Override
    public Optional<String> missing(Site site) {
        return site.disk().isReal() ? Optional.empty() : Optional.of("needs root and a loop mount of ext4");
    }

    @Override
    public void inject(Scene scene) throws IOException, InterruptedException {
        answers.clear();
        scene.site().disk().fill(LEFT);
        for (int i = 0; i < TRIES; i++) {
            // 500 records of incompressible text, so that the last blocks are soon used up
            push(scene, i);
            scene.last(100);
        }
    }

    private void push(Scene scene, int number) throws IOException, InterruptedException {
        List<Sent> records = Bulk.records(scene, "D" + number + "-", 100);
        scene.ledger().attempt(records);
        try {
            BusAddress.Answer answer = scene.flows().push().send(scene.own("D" + number), records);
            answers.merge(answer.status(), 1, Integer::sum);
            if (answer.status() == 202) {
                scene.ledger().acknowledged(records);
            }
        } catch (IOException unknown) {
            answers.merge(0, 1, Integer::sum);
        }
    }

    @Override
    public void heal(Scene scene) throws IOException {
        scene.site().disk().release();
        scene.site().say("answers while the disk was full: " + answers);
        if (!scene.site().store().isRunning()) {
            scene.site().say("PostgreSQL gave up; started again, as a supervisor would");
            scene.site().store().restart();
        }
    }

    @Override
    public void examine(Scene scene, Verdict verdict) {
        boolean refused = answers.containsKey(507) || answers.containsKey(503) || answers.containsKey(0);
        if (!refused) {
            verdict.broken("nothing was refused on a full disk: " + answers);
        }
        answers.keySet().stream()
                .filter(status -> status != 202 && status != 507 && status != 503 && status != 0)
                .forEach(status -> verdict.broken("a full disk was answered by " + status));
    }

    @Override
    public Weakness control() {
        return Rule.ANSWERS_WITHOUT_COMMIT;
    }
}
