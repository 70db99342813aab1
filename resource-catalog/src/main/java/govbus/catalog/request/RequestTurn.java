package govbus.catalog.request;

import govbus.catalog.Catalog;
import govbus.catalog.FirstDeliveries;
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
    private static final int MOST = 5000;
    private static final Asked GONE = Asked.because("vanish", "授权已由清单移除 / removed by manifest");

    private final Catalog catalog;
    private final CaseStore store;
    private final CaseDesk desk;
    private final RequestProcedure procedure;
    private final EntryChange entries;
    private final ObjectProvider<FirstDeliveries> deliveries;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

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

    void look(LocalDate today) {
        String states = "agreed,delivering,active,suspended";
        List<CaseFile> granted = store.list(new CaseStore.Filter("request", null, states, null, null), 0, MOST);
        boolean moved = false;
        for (CaseFile file : granted) {
            moved |= due(file, today).map(asked -> move(file, asked)).orElse(false);
        }
        if (moved) {
            entries.refresh();
        }
    }

    private Optional<Asked> due(CaseFile file, LocalDate today) {
        String until = file.document().path("granted").path("until").asString("");
        if (!until.isEmpty() && LocalDate.parse(until).isBefore(today)) {
            return Optional.of(Asked.plain("expire"));
        }
        if (!catalog.current().subscriptions().containsKey(Provision.subscription(file))) {
            return Optional.of(GONE);
        }
        if (file.state().equals("agreed")) {
            return Optional.of(Asked.plain("start"));
        }
        boolean first = file.state().equals("delivering") && isDelivered(file);
        return first ? Optional.of(Asked.plain("activate")) : Optional.empty();
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
                if (!ours || there && asked == GONE) {
                    return false;
                }
                desk.moveByBus(procedure, file.number(), there ? asked : GONE);
                return true;
            });
        } catch (Refusal movedMeanwhile) {
            LOG.debug("{} was moved by somebody else: {}", file.number(), movedMeanwhile.getMessage());
            return false;
        }
    }
}
