package govbus.quality;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.adapter.RowProblem;
import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.quality.QuarantineDesk.Waiting;
import govbus.quality.Reentry.Answer;
import govbus.quality.Reentry.Completed;
import govbus.quality.Reentry.Result;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/** Completes records (补录), one or many: each has its own outcome, and what is still wrong waits on. */
@Component
class CompletionDesk {

    /** Handed in side by side, so that many share one commit. */
    private static final int SIDE_BY_SIDE = 16;

    private final QuarantineDesk desk;
    private final Reentry reentry;
    private final Catalog catalog;
    private final ExecutorService hands =
            Executors.newFixedThreadPool(SIDE_BY_SIDE, task -> new Thread(task, "completion"));

    CompletionDesk(QuarantineDesk desk, Reentry reentry, Catalog catalog) {
        this.desk = desk;
        this.reentry = reentry;
        this.catalog = catalog;
    }

    /** What a person gives for one entry: values by item; what is not named stays as it was. */
    record Correction(long id, Map<String, String> values) {}

    /**
     * What became of one.
     *
     * @param outcome {@code completed still-wrong superseded unknown}
     * @param receipt its own or the newer record's; {@code null} otherwise
     * @param problems what is still wrong; sensitive values masked
     */
    record Outcome(long id, String outcome, UUID receipt, List<RowProblem> problems) {}

    /** Completes all, in the order given. */
    List<Outcome> complete(List<Correction> corrections, String by) {
        List<Callable<Outcome>> tasks = corrections.stream()
                .map(one -> (Callable<Outcome>) () -> complete(one, by))
                .toList();
        try {
            List<Future<Outcome>> outcomes = hands.invokeAll(tasks);
            return outcomes.stream().map(CompletionDesk::result).toList();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(RefusalCode.UNAVAILABLE, "the bus is stopping; repeat the call");
        }
    }

    private static Outcome result(Future<Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(RefusalCode.UNAVAILABLE, "the bus is stopping; repeat the call");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new CompletionException(failed.getCause());
        }
    }

    Outcome complete(Correction correction, String by) {
        Waiting waiting = desk.waiting(correction.id()).orElse(null);
        if (waiting == null) {
            return decided(correction.id());
        }
        Resource resource = catalog.current()
                .resource(waiting.resource())
                .orElseThrow(() -> new Refusal(RefusalCode.RESOURCE_UNKNOWN, waiting.resource()));
        Row row = Row.of(
                Change.valueOf(waiting.change()),
                values(resource, waiting, correction.values()),
                null,
                "补录 " + waiting.id());
        Answer answer = reentry.reenter(
                new Completed(waiting.id(), resource.name(), waiting.source(), resource.itemNames(), row), by);
        return answer.result() == Result.DECIDED
                ? decided(waiting.id())
                : new Outcome(
                        waiting.id(),
                        answer.result()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                        answer.receipt(),
                        answer.problems().stream()
                                .map(problem -> discreet(resource, problem))
                                .toList());
    }

    /** A masked value that comes back as it was shown says nothing new. */
    private static String[] values(Resource resource, Waiting waiting, Map<String, String> given) {
        List<String> items = resource.itemNames();
        String[] values = new String[items.size()];
        for (int i = 0; i < values.length; i++) {
            String item = items.get(i);
            int before = waiting.items().indexOf(item);
            values[i] = before < 0 || before >= waiting.values().length ? null : waiting.values()[before];
            if (given != null && given.containsKey(item)) {
                String value = given.get(item);
                boolean asShown = value != null && value.equals(Discretion.shown(resource, item, values[i]));
                values[i] = asShown ? values[i] : value;
            }
        }
        return values;
    }

    private static RowProblem discreet(Resource resource, RowProblem problem) {
        return new RowProblem(
                problem.index(),
                problem.place(),
                problem.item(),
                problem.item() == null ? null : Discretion.shown(resource, problem.item(), problem.value()),
                problem.rule(),
                problem.expected());
    }

    /** Said again when it is asked again: an answer may have been lost on its way. */
    private Outcome decided(long id) {
        return desk.decision(id)
                .filter(decision -> !decision.state().equals("discarded") && decision.successor() != null)
                .map(decision -> new Outcome(id, decision.state(), decision.successor(), List.of()))
                .orElse(new Outcome(id, "unknown", null, List.of()));
    }

    @PreDestroy
    void stop() {
        hands.shutdown();
    }
}
