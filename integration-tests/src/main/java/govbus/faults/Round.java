package govbus.faults;

import govbus.faults.flow.BusBooks;
import govbus.faults.flow.Copies;
import govbus.faults.flow.Flow;
import govbus.faults.flow.Flows;
import govbus.faults.flow.Load;
import govbus.faults.oracle.AckLedger;
import govbus.faults.oracle.Book;
import govbus.faults.oracle.Copy;
import govbus.faults.oracle.Doubt;
import govbus.faults.oracle.Oracle;
import govbus.faults.oracle.Verdict;
import govbus.faults.oracle.Verdict.Kind;
import govbus.faults.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Load, one fault after another with its healing, drain, judgement of all together. */
final class Round {
    private static final long BEFORE_MILLIS = 1_000;
    private static final long AFTER_MILLIS = 1_000;
    private static final int START_SECONDS = 30;
    private static final int RECOVERY_SECONDS = 120;

    private final Site site;
    private final Flows flows;
    private final Drain drain;
    private final List<Fault> faults;
    private final Weakness control;
    private final long seed;
    private final String prefix;
    private final List<Passage> passages = new ArrayList<>();

    /** @param faults one after another; each begins when the bus has recovered from the one before */
    Round(Site site, Flows flows, List<Fault> faults, Weakness control, long seed, String prefix) {
        this.site = site;
        this.flows = flows;
        this.drain = new Drain(new BusBooks(site), new Copies(site, flows), prefix, control != null);
        this.faults = faults;
        this.control = control;
        this.seed = seed;
        this.prefix = prefix;
    }

    /** One result for each fault; what is wrong counts against each of them. */
    List<Result> run() throws Exception {
        try (AckLedger ledger = AckLedger.open(site.notes().resolve(prefix + ".ledger"))) {
            Scene scene = new Scene(site, flows, under(), prefix, 0, new Random(seed), ledger);
            BusBooks books = new BusBooks(site);
            Map<Flow, Long> before = new HashMap<>();
            scene.under().forEach(flow -> before.put(flow, books.taken(flow)));
            if (control != null) {
                control.weaken(scene);
            }
            Load load = Load.begin(site, scene.under(), prefix, seed, ledger);
            Scene.within(START_SECONDS, () -> !Passage.pushes(scene) || ledger.next() != 0);
            scene.last(BEFORE_MILLIS);
            Scene at = scene;
            for (Fault fault : faults) {
                passages.add(Passage.of(fault, at, RECOVERY_SECONDS));
                at = at.next();
            }
            boolean down = faults.stream().anyMatch(Fault::leavesTheBusDown);
            if (!down) {
                scene.last(AFTER_MILLIS);
            }
            load.end(down ? 0 : control == null ? RECOVERY_SECONDS : Drain.CONTROL_SECONDS);
            List<Result> results = judge(scene, load, before);
            if (control != null) {
                control.mend(scene);
            }
            return results;
        }
    }

    /** The flows that any of the faults asks for. */
    private List<Flow> under() {
        return flows.all().stream()
                .filter(flow -> faults.stream()
                        .anyMatch(fault ->
                                fault.flows().isEmpty() || fault.flows().contains(flow.name())))
                .toList();
    }

    private List<Result> judge(Scene scene, Load load, Map<Flow, Long> before) throws Exception {
        Book book = scene.ledger().read();
        boolean down = faults.stream().anyMatch(Fault::leavesTheBusDown);
        long drained = down ? 0 : drain.await(scene.under(), book);
        if (control != null) {
            control.strike(scene);
        }
        List<Copy> seen = new Copies(site, flows).read(scene.under(), prefix);
        Verdict verdict = Oracle.judge(book, seen);
        boolean rereads = faults.stream().anyMatch(Fault::rereads);
        for (Flow flow : scene.under()) {
            drain.count(flow, book, before.get(flow), rereads, verdict);
        }
        List<String> wrong = load.wrongAnswers(book);
        verdict.addAll(Kind.WRONG_ANSWER, wrong.size(), wrong.toString());
        for (Passage passage : passages) {
            passage.fault().examine(passage.scene(), verdict);
        }
        List<String> blind = control == null ? Doubt.blindSpots(book, seen) : List.of();
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            results.add(result(i, book, new Result.Judgement(load.looked(), drained, verdict, blind)));
        }
        return results;
    }

    private Result result(int number, Book book, Result.Judgement judgement) {
        Passage passage = passages.get(number);
        boolean last = number == passages.size() - 1;
        int attempts = last ? book.attempted().size() : passages.get(number + 1).attempts();
        int acknowledged =
                last ? book.acknowledged().size() : passages.get(number + 1).acknowledged();
        int firstAttempt = number == 0 ? 0 : passage.attempts();
        int firstAcknowledged = number == 0 ? 0 : passage.acknowledged();
        return new Result(
                passage.fault(),
                control,
                null,
                seed,
                attempts - firstAttempt,
                acknowledged - firstAcknowledged,
                passage.gapMillis(),
                passage.recoveryMillis(),
                judgement);
    }
}
