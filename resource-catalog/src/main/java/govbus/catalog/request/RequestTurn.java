package govbus.catalog.request;

import govbus.catalog.Catalog;
import govbus.catalog.FirstDeliveries;
import govbus.catalog.LibraryResources;
import govbus.catalog.Refusal;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseDesk;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.CaseStore;
import govbus.catalog.lifecycle.EntryChange;
import govbus.catalog.manifest.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows what happens to granted requests: started, delivered for the first time, expired; on one node. */
@Component
class RequestTurn {
    private static final Logger LOG = LoggerFactory.getLogger(RequestTurn.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final long ONE_NODE = 0x676F76757365L;
    private static final int PAGE = 1000;
    private static final String MOVING = "agreed,delivering";
    private static final String ALL =
            "draft,returned,dept-review,authority-check,provider-review,refused,dispute,negotiating,coordinated,"
                    + "agreed,delivering,active,suspended";

    private final Catalog catalog;
    private final CaseStore store;
    private final CaseDesk desk;
    private final RequestProcedure procedure;
    private final EntryChange entries;
    private final ObjectProvider<FirstDeliveries> deliveries;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Swept swept = new Swept(-1, null);

    RequestTurn(
            Catalog catalog,
            CaseStore store,
            CaseDesk desk,
            RequestProcedure procedure,
            EntryChange entries,
            ObjectProvider<FirstDeliveries> deliveries,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.store = store;
        this.desk = desk;
        this.procedure = procedure;
        this.entries = entries;
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        try {
            look(LocalDate.now(CHINA));
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn("申请稍后再查 / requests are looked at later: {}", unavailable.getMessage());
        }
    }

    /** At which revision and on which day all requests had what was due. */
    private record Swept(long revision, LocalDate day) {}

    /** Looks at what is being started each time; at all of them when the catalogue or the day has changed. */
    void look(LocalDate today) {
        Swept now = new Swept(catalog.current().revision(), today);
        boolean all = !now.equals(swept);
        Due due = new Due(catalog.current(), today, this::isDelivered);
        int left = 0;
        int moved = 0;
        int seen = 0;
        List<CaseFile> page;
        do {
            page = store.list(new CaseStore.Filter("request", null, all ? ALL : MOVING, null, null), seen, PAGE);
            seen += page.size();
            for (CaseFile file : page) {
                Optional<Asked> asked = due.of(file);
                if (asked.isPresent() && move(file, asked.get())) {
                    moved++;
                } else if (asked.isPresent()) {
                    left++;
                }
            }
        } while (page.size() == PAGE);
        if (moved > 0) {
            entries.refresh();
        } else if (all && left == 0) {
            swept = now;
        }
    }

    private boolean isDelivered(CaseFile file) {
        FirstDeliveries known = deliveries.getIfAvailable();
        boolean asks = RequestProcedure.form(file).delivery().adapter().equals("query");
        return asks || known != null && known.delivered(Provision.subscription(file));
    }

    private boolean move(CaseFile file, Asked asked) {
        try {
            return transaction.execute(status -> {
                boolean ours = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                        .param(ONE_NODE)
                        .query(Boolean.class)
                        .single();
                boolean there = entries.has(Kind.SUBSCRIPTION, Provision.subscription(file));
                // what this node's memory lacks may have been granted by another node a moment ago
                if (!ours || there && asked == Due.GONE || isNewsToThisNode(file)) {
                    return false;
                }
                boolean gone = !there && Due.isGranted(file);
                desk.moveByBus(procedure, file, gone ? Due.GONE : asked);
                return true;
            });
        } catch (Refusal movedMeanwhile) {
            LOG.debug("{} was moved by somebody else: {}", file.number(), movedMeanwhile.getMessage());
            return false;
        }
    }

    /** A resource that another node registered a moment ago is not one that is gone. */
    private boolean isNewsToThisNode(CaseFile file) {
        String resource = file.resource();
        return catalog.current().resource(resource).isEmpty()
                && (entries.has(Kind.RESOURCE, resource)
                        || LibraryResources.libraryOf(resource)
                                .filter(library -> entries.has(Kind.LIBRARY, library))
                                .isPresent());
    }
}
