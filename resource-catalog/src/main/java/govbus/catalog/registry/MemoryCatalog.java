package govbus.catalog.registry;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogChanged;
import govbus.catalog.CatalogSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalogue in memory; read anew only when the store's revision has moved. */
@Component
class MemoryCatalog implements Catalog {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryCatalog.class);

    private final EntryStore entries;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private volatile CatalogSnapshot current = CatalogSnapshot.empty();

    MemoryCatalog(EntryStore entries, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.events = events;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public CatalogSnapshot current() {
        return current;
    }

    synchronized void refresh() {
        if (entries.revision() == current.revision()) {
            return;
        }
        current = reading.execute(status -> Plan.snapshot(entries.entries().values(), entries.revision()));
        LOG.info(
                "目录修订 / catalogue revision {}: {} resources",
                current.revision(),
                current.resources().size());
        tell(current);
    }

    // The change is committed already: a listener's fault is the listener's, and must not look like a failed change.
    private void tell(CatalogSnapshot snapshot) {
        try {
            events.publishEvent(new CatalogChanged(snapshot));
        } catch (RuntimeException fault) {
            LOG.error("目录修订 {} 的监听者出错 / a listener failed on the catalogue's revision", snapshot.revision(), fault);
        }
    }
}
