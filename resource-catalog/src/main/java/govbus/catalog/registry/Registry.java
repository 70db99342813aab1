package govbus.catalog.registry;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Problem;
import govbus.catalog.manifest.Proposal;
import govbus.catalog.manifest.ProposalCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans and applies changes of the catalogue, one after the other, each as a whole or not at all. */
@Service
public class Registry {
    private final EntryStore entries;
    private final HistoryStore history;
    private final CodeCheck codes;
    private final EntryWriter writer;
    private final ProposalCheck checks;
    private final MemoryCatalog catalog;
    private final TransactionTemplate transaction;

    Registry(
            EntryStore entries,
            HistoryStore history,
            CodeCheck codes,
            EntryWriter writer,
            ProposalCheck checks,
            MemoryCatalog catalog,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.history = history;
        this.codes = codes;
        this.writer = writer;
        this.checks = checks;
        this.catalog = catalog;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Plans, and unless it is a dry run applies. Applying the same again changes nothing.
     *
     * @throws Refusal {@link RefusalCode#CATALOGUE_VERSION_STALE} when the entry has another version than was asked for
     */
    public Outcome apply(Request request) {
        Outcome outcome = transaction.execute(status -> {
            Outcome planned = applyLocked(request);
            if (request.dryRun() || !planned.problems().isEmpty()) {
                status.setRollbackOnly();
            }
            return planned;
        });
        catalog.refresh();
        return outcome;
    }

    /**
     * Applies inside the caller's transaction, which fails as a whole when there are problems. The caller follows with
     * {@link #refresh()} once it has committed.
     */
    public Outcome applyWithin(Request request) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a change of the catalogue within a transaction needs one");
        }
        return applyLocked(request);
    }

    /** Takes over at once what has been committed; other nodes follow within a second. */
    public void refresh() {
        catalog.refresh();
    }

    private Outcome applyLocked(Request request) {
        long revision = entries.lockRevision();
        Plan plan = Plan.of(entries.entries(request.keys()), request);
        requireVersion(plan, request);
        List<Problem> found = new ArrayList<>(request.found());
        found.addAll(codes.check(plan, request.manifests()));
        Proposal proposal = plan.proposal(request.manifests(), catalog.at(revision));
        List<Problem> problems = checks.check(proposal, found);
        List<Problem> warnings = checks.warnings(proposal);
        if (!problems.isEmpty()) {
            return new Outcome(revision, request.dryRun(), List.of(), problems, warnings);
        }
        long next = plan.isIdle() ? revision : revision + 1;
        List<Outcome.Change> changes = writer.write(plan, request, next);
        if (next != revision) {
            entries.raiseRevision(next);
        }
        return new Outcome(request.dryRun() ? revision : next, request.dryRun(), changes, List.of(), warnings);
    }

    private static void requireVersion(Plan plan, Request request) {
        if (request.ifVersion() == null) {
            return;
        }
        List<EntryKey> concerned = Stream.concat(plan.documents().keySet().stream(), request.removals().stream())
                .toList();
        if (concerned.size() != 1) {
            throw new Refusal(RefusalCode.MALFORMED_REQUEST, "If-Match 只能用于单个条目 / If-Match needs exactly one entry");
        }
        Entry stored = plan.stored().get(concerned.get(0));
        if (stored == null || stored.version() != request.ifVersion()) {
            throw new Refusal(
                    RefusalCode.CATALOGUE_VERSION_STALE,
                    "现行版本 / the version in force is " + (stored == null ? "none" : stored.version()));
        }
    }

    /** A page of the entries in the order of kind and name. */
    public List<Entry> entries(EntryQuestion question) {
        return entries.page(question);
    }

    /** The entries that came from the departments' folder, with the file of each. */
    Map<EntryKey, String> origins() {
        return entries.origins();
    }

    public Optional<Entry> entry(EntryKey key) {
        return Optional.ofNullable(entries.entries(List.of(key)).get(key));
    }

    /** The newest first, at most 1000; {@code null} for any kind or name. */
    public List<HistoryEntry> history(String kind, String name) {
        return history.list(kind, name, 1000);
    }
}
