package govbus.library.publish;

import govbus.adapter.Row;
import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.LibraryResources;
import govbus.catalog.Refusal;
import govbus.catalog.Resource;
import govbus.exchange.log.PositionPassed;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells what has changed in the libraries: one node at a time, each change once, in the order of commits. */
@Component
class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private static final String STREAM = "stream";

    /** Batches of one resource in a turn, so that no library waits for another. */
    private static final int MOST_BATCHES = 20;

    private final Catalog catalog;
    private final Outgoing outgoing;
    private final Offered offered;
    private final GoldenRows golden;
    private final EventRows events;
    private final GoldenFill fill;
    private final Publication publication;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Publisher(
            Catalog catalog,
            Outgoing outgoing,
            Offered offered,
            GoldenRows golden,
            EventRows events,
            GoldenFill fill,
            Publication publication,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.catalog = catalog;
        this.outgoing = outgoing;
        this.offered = offered;
        this.golden = golden;
        this.events = events;
        this.fill = fill;
        this.publication = publication;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 200)
    void turn() {
        CatalogSnapshot snapshot = catalog.current();
        for (String library : snapshot.libraries().keySet()) {
            try {
                offered.keep(library);
                alone(library, () -> {
                    tell(snapshot, library, LibraryResources.EVENTS + library);
                    tell(snapshot, library, LibraryResources.GOLDEN + library);
                    snapshot.resource(LibraryResources.GOLDEN + library)
                            .ifPresent(resource -> fill.turn(library, resource));
                });
            } catch (DataAccessException | TransactionException | Refusal | PositionPassed later) {
                LOG.warn("changes of library {} are told later: {}", library, later.getMessage());
            }
        }
    }

    /** The lock keeps other nodes out while this one works with connections of its own. */
    private void alone(String library, Runnable work) {
        transaction.executeWithoutResult(status -> {
            boolean mine = jdbc.queryForObject(
                    "select pg_try_advisory_xact_lock(hashtextextended(?, 520))", Boolean.class, library);
            if (mine) {
                work.run();
            }
        });
    }

    private void tell(CatalogSnapshot snapshot, String library, String name) {
        Optional<Resource> resource = snapshot.resource(name);
        for (int turn = 0; turn < MOST_BATCHES && resource.isPresent(); turn++) {
            String before = publication.position(name, STREAM).orElse(null);
            long through = before == null ? 0 : Long.parseLong(before);
            Optional<Long> batch = next(name, through);
            if (batch.isEmpty()) {
                return;
            }
            List<String> keys = outgoing.keys(name, batch.get());
            List<Row> rows = name.startsWith(LibraryResources.EVENTS)
                    ? events.of(resource.get(), keys)
                    : golden.of(library, resource.get(), keys);
            publication.accept(resource.get(), rows, STREAM, before, batch.get().toString());
        }
    }

    /** Numbers are committed before the log is asked, so that a batch is the same when it is told a second time. */
    private Optional<Long> next(String resource, long through) {
        return inOwnTransaction(() -> {
            outgoing.through(resource, through);
            return outgoing.after(resource, through)
                    .or(() -> outgoing.number(resource) == 0 ? Optional.empty() : outgoing.after(resource, through));
        });
    }

    private <T> T inOwnTransaction(java.util.function.Supplier<T> work) {
        TransactionTemplate own = new TransactionTemplate(transaction.getTransactionManager());
        own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        return own.execute(status -> work.get());
    }
}
