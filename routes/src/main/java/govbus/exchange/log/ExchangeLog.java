package govbus.exchange.log;

import govbus.adapter.Accepted;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.exchange.Batch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The one door into the log. Whoever hands rows in waits; what is waiting together is committed together (group
 * commit), so that a thousand lone records cost one disk sync and not a thousand.
 */
@Component
public class ExchangeLog implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeLog.class);
    private static final int MOST_WAITING = 2_000;
    private static final int MOST_ROWS_A_COMMIT = 20_000;
    private static final long WAIT_SECONDS = 60;

    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AcceptingCommit commit;
    private final RecentBatches recent;
    private volatile Thread committer;

    ExchangeLog(AcceptingCommit commit, RecentBatches recent) {
        this.commit = commit;
        this.recent = recent;
    }

    private record Waiting(Intake intake, CompletableFuture<Accepted> answer) {}

    /**
     * Accepts rows: answers when they are durable.
     *
     * @throws Refusal {@code unavailable} or {@code storage-full} when they could not be made so; then nothing of them
     *     is kept, unless the outcome is unknown, when the same mark gets the same answer
     * @throws FencedOut when another node reads this source now
     */
    public Accepted accept(Intake intake) {
        CompletableFuture<Accepted> answer = submit(intake);
        try {
            return answer.get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(RefusalCode.UNAVAILABLE, "the bus is stopping; the outcome is unknown");
        } catch (java.util.concurrent.TimeoutException slow) {
            throw new Refusal(RefusalCode.UNAVAILABLE, "no answer in " + WAIT_SECONDS + " s; the outcome is unknown");
        } catch (java.util.concurrent.ExecutionException failed) {
            throw asRuntime(failed.getCause());
        }
    }

    /**
     * Hands rows in without waiting, in the order of the calls; completes with what {@link #accept} answers or throws.
     *
     * @throws Refusal {@code unavailable} when too many are waiting already
     */
    public CompletableFuture<Accepted> submit(Intake intake) {
        Waiting mine = new Waiting(intake, new CompletableFuture<>());
        if (committer == null || !waiting.offer(mine)) {
            throw new Refusal(RefusalCode.UNAVAILABLE, "接收队列已满,请稍后用同一幂等键重试 / busy; repeat with the same key");
        }
        return mine.answer();
    }

    private static RuntimeException asRuntime(Throwable cause) {
        return cause instanceof RuntimeException known ? known : new CompletionException(cause);
    }

    private void run() {
        List<Waiting> group = new ArrayList<>();
        while (committer == Thread.currentThread()) {
            try {
                Waiting first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    gather(first, group);
                    commit(group);
                }
            } catch (InterruptedException interrupted) {
                group.forEach(ExchangeLog::stopping);
                break;
            } finally {
                group.clear();
            }
        }
        waiting.forEach(ExchangeLog::stopping);
    }

    private static void stopping(Waiting one) {
        one.answer().completeExceptionally(new Refusal(RefusalCode.UNAVAILABLE, "the bus is stopping"));
    }

    /** Takes what came during the last commit, and waits for nothing: the slower the disk, the more share the next one. */
    private void gather(Waiting first, List<Waiting> group) {
        int rows = 0;
        for (Waiting next = first; next != null; next = rows < MOST_ROWS_A_COMMIT ? waiting.poll() : null) {
            group.add(next);
            rows += next.intake().verdict().good().size();
        }
    }

    private void commit(List<Waiting> group) {
        try {
            AcceptingCommit.Result result =
                    commit.accept(group.stream().map(Waiting::intake).toList());
            for (List<Batch> batches : result.batches()) {
                recent.add(batches);
            }
            for (int i = 0; i < group.size(); i++) {
                answer(group.get(i), result.answers().get(i));
            }
        } catch (DataAccessException | org.springframework.transaction.TransactionException failed) {
            retryAlone(group, failed);
        } catch (RuntimeException failed) {
            LOG.error("accepting failed", failed);
            group.forEach(one -> one.answer().completeExceptionally(failed));
        }
    }

    private static void answer(Waiting one, AcceptingCommit.Answer answer) {
        if (answer.refusal() == null) {
            one.answer().complete(answer.accepted());
        } else {
            one.answer().completeExceptionally(answer.refusal());
        }
    }

    /** One bad neighbour must not fail the others of its group. */
    private void retryAlone(List<Waiting> group, RuntimeException failed) {
        if (group.size() > 1 && isOfTheData(failed)) {
            group.forEach(one -> commit(List.of(one)));
            return;
        }
        LOG.warn("accepting {} intakes failed: {}", group.size(), failed.getMessage());
        RuntimeException refusal = refusal(failed);
        group.forEach(one -> one.answer().completeExceptionally(refusal));
    }

    private static boolean isOfTheData(RuntimeException failed) {
        String state = sqlState(failed);
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static RuntimeException refusal(RuntimeException failed) {
        String state = sqlState(failed);
        if ("53100".equals(state)) {
            return new Refusal(RefusalCode.STORAGE_FULL, "存储空间不足,未接收 / out of disk space; nothing was accepted");
        }
        return new Refusal(RefusalCode.UNAVAILABLE, "暂时无法接收,请用同一幂等键重试 / not accepted now; repeat with the same key");
    }

    private static String sqlState(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }

    @Override
    public void start() {
        committer = new Thread(this::run, "exchange-log");
        committer.start();
    }

    @Override
    public void stop() {
        Thread running = committer;
        committer = null;
        if (running != null) {
            try {
                running.join(5_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return committer != null;
    }

    /** Before everything that hands rows in, and stopped after it. */
    @Override
    public int getPhase() {
        return 100;
    }
}
