package govbus.exchange.deliver;

import govbus.exchange.Batch;
import govbus.exchange.log.LogReader;
import govbus.exchange.watch.Flows;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds one lane: reads what comes next, hands it to the route, goes on when that is done. Nothing moves on when the
 * route fails: it is tried again with a growing pause, for ever, because the log keeps everything.
 */
class FeedConsumer extends DefaultConsumer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedConsumer.class);
    private static final int MOST_ROWS = 5_000;
    private static final long LOOK_MILLIS = 500;
    private static final long LEAST_PAUSE = 200;
    private static final long MOST_PAUSE = 15_000;
    private static final long STUCK = TimeUnit.SECONDS.toNanos(10);

    private final Feeding feeding;
    private final LogReader log;
    private final StartPlace start;
    private final InForce inForce;
    private final Flows flows;
    private volatile Thread feeder;
    private boolean mayLook;

    FeedConsumer(
            Endpoint endpoint,
            Processor processor,
            Feeding feeding,
            LogReader log,
            StartPlace start,
            InForce inForce,
            Flows flows) {
        super(endpoint, processor);
        this.feeding = feeding;
        this.log = log;
        this.start = start;
        this.inForce = inForce;
        this.flows = flows;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        feeder = new Thread(
                this,
                "feed " + feeding.subscription().name() + "#" + feeding.lane().partition());
        feeder.start();
    }

    @Override
    protected void doStop() throws Exception {
        Thread running = feeder;
        feeder = null;
        if (running != null) {
            running.interrupt();
            running.join(5_000);
        }
        super.doStop();
    }

    private boolean isFeeding() {
        return feeder == Thread.currentThread();
    }

    @Override
    public void run() {
        long pause = LEAST_PAUSE;
        boolean placed = false;
        while (isFeeding()) {
            try {
                if (!placed) {
                    feeding.rewind(start.of(feeding));
                    placed = true;
                    state("running", "");
                }
                feedOn();
                pause = LEAST_PAUSE;
            } catch (InterruptedException stopping) {
                return;
            } catch (Exception failed) {
                if (!isFeeding()) {
                    return;
                }
                LOG.debug("feeding {} failed", feeding.subscription().name(), failed);
                state("failed", messageOf(failed));
                feeding.restart();
                placed = false;
                pause = sleep(pause);
            }
        }
    }

    private void feedOn() throws Exception {
        if (!inForce.covers(feeding)) {
            // This route is about to be stopped, or to be started in another form.
            TimeUnit.MILLISECONDS.sleep(LEAST_PAUSE);
            return;
        }
        if (feeding.isStuck(STUCK)) {
            LOG.warn(
                    "{} makes no progress: fed again from {}",
                    feeding.subscription().name(),
                    feeding.delivered());
            feeding.restart();
        }
        if (feeding.windowIsFull()) {
            feeding.awaitProgress(LOOK_MILLIS);
            return;
        }
        Feeding.Place from = feeding.fed();
        if (!mayLook && log.isNewestHere(feeding.lane(), from.sequence())) {
            // only another node can have written more, which is looked for when nothing comes here
            log.await(feeding.lane(), from.sequence(), LOOK_MILLIS);
            mayLook = log.isNewestHere(feeding.lane(), from.sequence());
            return;
        }
        mayLook = false;
        List<Batch> batches = log.read(
                feeding.lane(), from.sequence(), from.records(), new LogReader.Most(MOST_ROWS, feeding.mostBytes()));
        if (batches.isEmpty()) {
            log.await(feeding.lane(), from.sequence(), LOOK_MILLIS);
        } else {
            handOn(new Portion(feeding, feeding.epoch(), from, batches));
        }
    }

    private void handOn(Portion portion) throws Exception {
        Exchange exchange = createExchange(false);
        exchange.getMessage().setBody(portion);
        getProcessor().process(exchange);
        Exception failed = exchange.getException();
        releaseExchange(exchange, false);
        if (failed != null) {
            throw failed;
        }
    }

    private void state(String word, String message) {
        flows.deliveryState(feeding.subscription().name(), word, message);
    }

    private static String messageOf(Throwable failed) {
        Throwable cause = failed;
        while (cause.getMessage() == null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static long sleep(long pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Math.min(MOST_PAUSE, pause * 2);
    }
}
