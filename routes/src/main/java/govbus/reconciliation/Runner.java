package govbus.reconciliation;

import govbus.exchange.watch.Bulletins;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One run: compares a subject and writes down what came of it, whatever that is. */
@Component
class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final String DIFFERS = "reconciliation-differs";
    private static final String FAILED = "reconciliation-failed";
    private static final int ROWS_A_LOOK = 4_096;
    private static final long TELL_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int SIDES = 2;

    private final TargetCheck targets;
    private final SourceCheck sources;
    private final Lines lines;
    private final Books books;
    private final Bulletins bulletins;

    Runner(TargetCheck targets, SourceCheck sources, Lines lines, Books books, Bulletins bulletins) {
        this.targets = targets;
        this.sources = sources;
        this.lines = lines;
        this.books = books;
        this.bulletins = bulletins;
    }

    /** @param goesOn asked now and then; when it says no, the run is put off */
    void run(Subject subject, Line before, BooleanSupplier goesOn) {
        lines.started(subject.name());
        try {
            Findings findings = check(subject, new Ticks(subject.name(), before, goesOn));
            books.ended(subject.name(), findings);
            tell(subject, findings);
        } catch (NotComparable reason) {
            if (reason.passing()) {
                LOG.info("{}: {}", subject.name(), reason.getMessage());
                lines.putOff(subject.name(), before.state(), reason.getMessage());
            } else {
                failed(subject, reason);
            }
        } catch (RuntimeException fault) {
            LOG.debug("reconciling {} failed", subject.name(), fault);
            if (goesOn.getAsBoolean()) {
                failed(subject, fault);
            } else {
                lines.putOff(subject.name(), before.state(), "interrupted; it begins anew");
            }
        }
    }

    private Findings check(Subject subject, Progress progress) {
        if (subject instanceof Subject.OfTarget target) {
            return targets.check(target.subscription(), target.resource(), progress);
        }
        Subject.OfSource source = (Subject.OfSource) subject;
        return sources.check(source.source(), source.resource(), progress);
    }

    private void tell(Subject subject, Findings findings) {
        bulletins.settle(subject.name(), FAILED);
        if (findings.same()) {
            bulletins.settle(subject.name(), DIFFERS);
        } else {
            long differing = findings.result().windows().differing();
            bulletins.tell(subject.name(), "warning", DIFFERS, message(subject, differing));
        }
    }

    static String message(Subject subject, long differing) {
        return subject.kind().equals("source")
                ? differing + " 条记录与来源不一致 / records differ from the source"
                : differing + " 条记录与目标不一致 / records differ in the target";
    }

    private void failed(Subject subject, RuntimeException fault) {
        String message = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        lines.failed(subject.name(), message);
        bulletins.tell(subject.name(), "error", FAILED, message);
    }

    /** Counts rows, shows how far the run is, and ends it when another node has taken over. */
    private final class Ticks implements Progress {
        private final String name;
        private final long rows;
        private final BooleanSupplier goesOn;
        private long count;
        private long toldAt = System.nanoTime();

        Ticks(String name, Line before, BooleanSupplier goesOn) {
            this.name = name;
            this.rows = before.rowsExpected() == null ? 0 : before.rowsExpected();
            this.goesOn = goesOn;
        }

        @Override
        public void tick() {
            if (++count % ROWS_A_LOOK == 0 && System.nanoTime() - toldAt > TELL_NANOS) {
                toldAt = System.nanoTime();
                if (!goesOn.getAsBoolean()) {
                    throw NotComparable.yet("interrupted; it begins anew");
                }
                if (rows > 0) {
                    lines.progress(name, Math.min(0.99, (double) count / (SIDES * rows)));
                }
            }
        }
    }
}
