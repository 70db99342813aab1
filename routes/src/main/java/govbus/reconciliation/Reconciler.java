package govbus.reconciliation;

import govbus.exchange.log.ReaderLeases;
import govbus.exchange.watch.Flows;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs what is due or asked for, one after the other, on the one node that holds the lease. */
@Component
class Reconciler implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final String LEASE = "govbus:reconciliation";
    private static final long LOOK_MILLIS = 1_000;

    private final Subjects subjects;
    private final Lines lines;
    private final Runner runner;
    private final ReaderLeases leases;
    private final Flows flows;
    private final Periods periods;
    private final SelfMending mending;
    private volatile Thread worker;
    private volatile Long token;

    Reconciler(
            Subjects subjects,
            Lines lines,
            Runner runner,
            ReaderLeases leases,
            Flows flows,
            Periods periods,
            SelfMending mending) {
        this.subjects = subjects;
        this.lines = lines;
        this.runner = runner;
        this.leases = leases;
        this.flows = flows;
        this.periods = periods;
        this.mending = mending;
    }

    /** A run may take longer than a lease. */
    @Scheduled(fixedDelay = 3_000)
    void renew() {
        Long held = token;
        try {
            if (held != null && !leases.renew(LEASE, held)) {
                token = null;
            }
        } catch (DataAccessException unavailable) {
            LOG.debug("the lease was not renewed: {}", unavailable.getMessage());
        }
    }

    @Override
    public void run() {
        while (worker == Thread.currentThread()) {
            try {
                turn();
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException unavailable) {
                LOG.warn("reconciliation waits for the store: {}", unavailable.getMessage());
            }
        }
    }

    private void turn() {
        List<Subject> all = subjects.all();
        Map<String, Line> known = lines.all();
        showIncomplete(all, known);
        if (all.isEmpty() || !isOurs()) {
            return;
        }
        lines.keep(all.stream().map(Subject::name).toList());
        next(all, lines.all()).ifPresent(due -> run(due, lines.all().get(due.name())));
    }

    private void run(Subject due, Line before) {
        runner.run(due, before, () -> token != null && worker != null);
        if (before.requestedAt() == null) {
            mending.after(due, lines.all().get(due.name()));
        }
    }

    private boolean isOurs() {
        if (token == null) {
            token = leases.acquire(LEASE).orElse(null);
            if (token != null) {
                lines.interrupted();
            }
        }
        return token != null;
    }

    /** Asked for first, then who has waited longest. */
    private Optional<Subject> next(List<Subject> all, Map<String, Line> known) {
        Instant now = Instant.now();
        Map<String, Subject> byName = all.stream().collect(Collectors.toMap(Subject::name, Function.identity()));
        return known.values().stream()
                .filter(line -> byName.containsKey(line.name()))
                .filter(line ->
                        periods.isDue(line, byName.get(line.name()).resource().updateCycle(), now))
                .min(Comparator.comparing(Line::requestedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                        .thenComparing(Line::endedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())))
                .map(line -> byName.get(line.name()));
    }

    /** What a source holds and the log does not is missing everywhere: the exchange says so until it is mended. */
    private void showIncomplete(List<Subject> all, Map<String, Line> known) {
        flows.incomplete(all.stream()
                .filter(subject -> subject instanceof Subject.OfSource)
                .filter(subject -> known.containsKey(subject.name()))
                .filter(subject -> known.get(subject.name()).differing() > 0)
                .collect(Collectors.toMap(
                        Subject::name,
                        subject -> Runner.message(
                                subject, known.get(subject.name()).differing()))));
    }

    @Override
    public void start() {
        worker = new Thread(this, "reconciliation");
        worker.setPriority(Thread.MIN_PRIORITY);
        worker.setDaemon(true);
        worker.start();
    }

    @Override
    public void stop() {
        Thread running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
        }
        Long held = token;
        if (held != null) {
            leases.release(LEASE, held);
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
