package govbus.catalog.registry;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogChanged;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Shared;
import govbus.catalog.manifest.SnapshotBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalogue in memory; read whole once, then it takes over what each revision has changed. */
@Component
class MemoryCatalog implements Catalog {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryCatalog.class);

    private final EntryStore entries;
    private final HistoryStore history;
    private final Shared shared = new Shared();
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private volatile CatalogSnapshot current = CatalogSnapshot.empty();

    MemoryCatalog(
            EntryStore entries,
            HistoryStore history,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.history = history;
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
        current = reading.execute(status -> at(entries.revision(), shared));
        LOG.info(
                "目录修订 / catalogue revision {}: {} resources",
                current.revision(),
                current.resources().size());
        tell(current);
    }

    /**
     * The catalogue at the store's revision, which the caller has read or locked in the same transaction. Never waits
     * for a refresh: whoever holds a connection must not wait for somebody who needs one.
     */
    CatalogSnapshot at(long revision) {
        return at(revision, new Shared());
    }

    private CatalogSnapshot at(long revision, Shared shared) {
        if (current.revision() == revision) {
            return current;
        }
        // a store that was put back to an earlier time is read anew
        CatalogSnapshot known = current.revision() > revision ? CatalogSnapshot.empty() : current;
        SnapshotBuilder builder = new SnapshotBuilder(known, shared);
        if (known.revision() == 0) {
            entries.each(entry -> {
                EntryKey key = entry.key();
                builder.add(key.kind(), key.name(), entry.document(), entry.resourceVersion());
            });
        } else {
            history.since(known.revision(), change -> take(change, builder));
        }
        return builder.build(revision);
    }

    private static void take(HistoryEntry change, SnapshotBuilder builder) {
        Kind kind = Kind.of(change.kind()).orElseThrow();
        if (change.document() == null) {
            builder.remove(new EntryKey(kind, change.name()));
        } else {
            builder.add(kind, change.name(), change.document(), change.resourceVersion());
        }
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
