package govbus.exchange.log;

import govbus.exchange.watch.Bulletins;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices that the store was put back to an earlier time (restored from a backup): the node's own file then remembers a
 * later pulse than the store does. Sequences that were given before are about to be given again, so nothing that others
 * remember of them counts any more: every source is read from its beginning and every subscription is fed anew.
 */
@Component
public class StoreEpoch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StoreEpoch.class);
    private static final long EVERY_SECONDS = 2;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Bulletins bulletins;
    private final String node;
    private final PulseFile file;
    private ScheduledExecutorService heart;
    private volatile int number = 1;

    StoreEpoch(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Bulletins bulletins,
            @Value("${govbus.node:${HOSTNAME:node}}") String node,
            @Value("${govbus.data-dir:.govbus}") Path directory) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.bulletins = bulletins;
        this.node = node;
        this.file = new PulseFile(directory.resolve("exchange.pulse"));
    }

    /** 1, and one more for each time that the store was put back. */
    public int number() {
        return number;
    }

    private void compare() {
        long ours = file.read();
        long theirs = jdbc.sql("select beat from exchange.pulse where node = ?")
                .param(node)
                .query(Long.class)
                .optional()
                .orElse(0L);
        if (ours > theirs) {
            begin(ours);
        }
    }

    private void begin(long beat) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into exchange.epoch (number, node) select max(number) + 1, ? from exchange.epoch")
                    .param(node)
                    .update();
            jdbc.sql("delete from exchange.source_position").update();
            jdbc.sql("""
                            insert into exchange.pulse (node, beat) values (?, ?)
                            on conflict (node) do update set beat = excluded.beat
                            """).params(node, beat).update();
        });
        bulletins.tell(
                "exchange",
                "error",
                "store-restored",
                "数据库已回到较早的时间:各来源将重新读取,各订阅将重新供数 / the database was put back to an earlier time:"
                        + " all sources are read again, all subscriptions are fed again");
    }

    /** The store first: a file that is behind notices less, one that is ahead would cry wolf. */
    private void beat() {
        try {
            // Also a store that was exchanged under a running bus.
            compare();
            long beat = jdbc.sql("""
                            insert into exchange.pulse (node, beat) values (?, 1)
                            on conflict (node) do update set beat = pulse.beat + 1 returning beat
                            """).param(node).query(Long.class).single();
            file.write(beat);
            read();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("no pulse: {}", away.getMessage());
        } catch (IOException unwritable) {
            LOG.warn("the pulse cannot be kept: {}", unwritable.getMessage());
        }
    }

    private void read() {
        number = jdbc.sql("select max(number) from exchange.epoch")
                .query(Integer.class)
                .single();
    }

    @Override
    public void start() {
        compare();
        read();
        heart = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "store-pulse"));
        heart.scheduleWithFixedDelay(this::beat, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        heart.shutdown();
        try {
            if (!heart.awaitTermination(5, TimeUnit.SECONDS)) {
                heart.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        heart = null;
    }

    @Override
    public boolean isRunning() {
        return heart != null;
    }

    /** Before the log takes anything in. */
    @Override
    public int getPhase() {
        return 50;
    }
}
