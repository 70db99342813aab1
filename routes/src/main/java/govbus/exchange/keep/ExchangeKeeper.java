package govbus.exchange.keep;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogChanged;
import govbus.exchange.watch.Bulletins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the running routes what the catalogue says: at each change, and every second for what only time changes (leases,
 * last days). One thread does it, so that two changes never cross.
 */
@Component
class ExchangeKeeper implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeKeeper.class);
    private static final long EVERY_MILLIS = 1_000;

    private final Catalog catalog;
    private final Routes routes;
    private final SourceKeeper sources;
    private final SubscriptionKeeper subscriptions;
    private final Bulletins bulletins;
    private final Object changed = new Object();
    private boolean pending;
    private volatile Thread keeper;
    private volatile boolean kept;

    ExchangeKeeper(
            Catalog catalog,
            Routes routes,
            SourceKeeper sources,
            SubscriptionKeeper subscriptions,
            Bulletins bulletins) {
        this.catalog = catalog;
        this.routes = routes;
        this.sources = sources;
        this.subscriptions = subscriptions;
        this.bulletins = bulletins;
    }

    @EventListener
    void on(CatalogChanged event) {
        LOG.info("catalogue revision {}", event.snapshot().revision());
        synchronized (changed) {
            pending = true;
            changed.notifyAll();
        }
    }

    @Override
    public void run() {
        while (keeper == Thread.currentThread()) {
            try {
                if (routes.areReady()) {
                    keep();
                }
                synchronized (changed) {
                    if (!pending) {
                        changed.wait(EVERY_MILLIS);
                    }
                    pending = false;
                }
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private void keep() {
        try {
            // Who may receive is settled before who sends: a revoked subscription must not get one record more.
            subscriptions.keep(catalog.current());
            sources.keep(catalog.current());
            if (!kept) {
                kept = true;
                bulletins.settle("exchange", "keeping-failed");
            }
        } catch (RuntimeException failed) {
            LOG.warn("keeping the routes failed, tried again in a second", failed);
            kept = false;
            bulletins.tell("exchange", "error", "keeping-failed", failed.getMessage());
        }
    }

    /** Whether the routes are what the catalogue says. */
    boolean hasKept() {
        return kept;
    }

    @Override
    public void start() {
        keeper = new Thread(this, "exchange-keeper");
        keeper.start();
    }

    @Override
    public void stop() {
        Thread running = keeper;
        keeper = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }

    /** After Camel has started, stopped before it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
