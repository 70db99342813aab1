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
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Load, fault, healing, drain, judgement. */
final class Round {
    private static final long BEFORE_MILLIS = 1_500;
    private static final long AFTER_MILLIS = 1_500;
    private static final int START_SECONDS = 30;
    private static final int RECOVERY_SECONDS = 120;
    private static final int DRAIN_SECONDS = 120;
    private static final int CONTROL_DRAIN_SECONDS = 15;

    private final Site site;
    private final Flows flows;
    private final BusBooks books;
    private final Copies copies;
    private final Fault fault;
    private final Weakness control;
    private final long seed;
    private final String prefix;
    private long recovery = -1;

    Round(Site site, Flows flows, Fault fault, Weakness control, long seed, String prefix) {
        this.site = site;
        this.flows = flows;
        this.books = new BusBooks(site);
        this.copies = new Copies(site, flows);
        this.fault = fault;
        this.control = control;
        this.seed = seed;
        this.prefix = prefix;
    }

    Result run() throws Exception {
        List<Flow> under = flows.all().stream()
                .filter(flow -> fault.flows().isEmpty() || fault.flows().contains(flow.name()))
                .toList();
        try (AckLedger ledger = AckLedger.open(site.notes().resolve(prefix + ".ledger"))) {
            Scene scene = new Scene(site, flows, under, prefix, new Random(seed), ledger);
            Map<Flow, Long> before = new HashMap<>();
            under.forEach(flow -> before.put(flow, books.taken(flow)));
            if (control != null) {
                control.weaken(scene);
            }
            Load load = Load.begin(site, under, prefix, seed, ledger);
            Scene.within(START_SECONDS, () -> !pushes(scene) || ledger.next() != 0);
            scene.last(BEFORE_MILLIS);
            fault.inject(scene);
            heal(scene);
            scene.last(AFTER_MILLIS);
            load.end(control == null ? RECOVERY_SECONDS : CONTROL_DRAIN_SECONDS);
            Result result = judge(scene, load, before);
            if (control != null) {
                control.mend(scene);
            }
            return result;
        }
    }

    private void heal(Scene scene) throws Exception {
        long from = System.nanoTime();
        scene.ledger().awaitNext();
        fault.heal(scene);
        boolean pushes = pushes(scene);
        boolean back = Scene.within(
                RECOVERY_SECONDS,
                () -> pushes ? scene.ledger().next() != 0 : site.bus().ready());
        if (back) {
            long end = pushes ? scene.ledger().next() : System.nanoTime();
            recovery = TimeUnit.NANOSECONDS.toMillis(end - from);
        }
    }

    private static boolean pushes(Scene scene) {
        return scene.under().stream().anyMatch(flow -> flow.name().equals("push"));
    }

    private Result judge(Scene scene, Load load, Map<Flow, Long> before) throws Exception {
        long from = System.nanoTime();
        Book book = scene.ledger().read();
        Scene.within(control == null ? DRAIN_SECONDS : CONTROL_DRAIN_SECONDS, () -> drained(scene, book));
        if (control != null) {
            control.strike(scene);
        }
        long drained = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        List<Copy> seen = copies.read(scene.under(), prefix);
        Verdict verdict = Oracle.judge(book, seen);
        for (Flow flow : scene.under()) {
            count(flow, book, books.taken(flow) - before.get(flow), verdict);
        }
        List<String> wrong = load.wrongAnswers(book);
        verdict.addAll(Kind.WRONG_ANSWER, wrong.size(), wrong.toString());
        fault.examine(scene, verdict);
        List<String> blind = control == null ? Doubt.blindSpots(book, seen) : List.of();
        return new Result(
                fault,
                control,
                null,
                seed,
                book.attempted().size(),
                book.acknowledged().size(),
                load.looked(),
                scene.ledger().longestGapMillis(),
                recovery,
                drained,
                verdict,
                blind);
    }

    private boolean drained(Scene scene, Book book) {
        try {
            return scene.under().stream().allMatch(flow -> books.waiting(flow) == 0)
                    && Oracle.judge(book, copies.read(scene.under(), prefix)).of(Kind.LOST) == 0;
        } catch (DataAccessException | TransactionException away) {
            return false;
        }
    }

    /** Each acknowledged version stands in the log once; one of unknown outcome at most once. */
    private void count(Flow flow, Book book, long taken, Verdict verdict) throws IOException {
        long least = book.acknowledged().stream()
                .filter(mark -> mark.flow().equals(flow.name()))
                .count();
        long most = book.attempted().keySet().stream()
                .filter(mark -> mark.flow().equals(flow.name()))
                .count();
        if (!fault.rereads() && (taken < least || taken > most)) {
            verdict.addAll(
                    Kind.BOOKS_DIFFER,
                    Math.max(least - taken, taken - most),
                    flow.name() + ": " + taken + " taken, " + least + " acknowledged, " + most + " attempted");
        }
        verdict.addAll(Kind.BOOKS_DIFFER, books.parked(flow, prefix), flow.name() + ": parked rows");
    }
}
