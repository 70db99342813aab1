package govbus.catalog.lifecycle;

import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.State;
import govbus.catalog.casework.Acts;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseDesk;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.CaseStore;
import govbus.catalog.casework.Party;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Manifest;
import govbus.catalog.registry.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Drafts entries and moves them through their life. */
@Component
public class EntryDesk {
    private static final JsonMapper JSON = new JsonMapper();

    private final Catalog catalog;
    private final EntryChange entries;
    private final LifeCycle procedure;
    private final CaseDesk desk;
    private final CaseStore store;
    private final TransactionTemplate transaction;

    EntryDesk(
            Catalog catalog,
            EntryChange entries,
            LifeCycle procedure,
            CaseDesk desk,
            CaseStore store,
            PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.entries = entries;
        this.procedure = procedure;
        this.desk = desk;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Moves an entry.
     *
     * @param ifVersion version that the entry must have, see {@link #version}; {@code null} for any
     */
    public CaseFile move(String resource, Asked asked, Party party, Integer ifVersion) {
        CaseFile moved = transaction.execute(status -> {
            // the case is locked first: of two editors the second sees what the first has done
            requireVersion(desk.adopt(procedure, life(resource, party.name())), ifVersion);
            return desk.moveWithin(procedure, resource, asked, party);
        });
        procedure.committed(moved, asked);
        return moved;
    }

    /** An entry's life as it stands; of one that nobody has moved yet, what its state says. */
    public CaseFile life(String resource, String by) {
        Entry entry = stored(resource);
        // as it is stored: this node's memory may be a moment behind another node's move
        State state = state(entry);
        String department = resource.substring(0, resource.indexOf('/'));
        String title = entry.document().path("spec").path("title").asString(resource);
        String stage = LifeCycleTable.stage(state);
        Instant now = Acts.now();
        CaseFile fresh = new CaseFile(
                resource,
                "resource",
                stage,
                title,
                resource,
                department,
                department,
                by,
                now,
                now,
                1,
                "",
                JSON.createObjectNode());
        return store.find(resource)
                .map(kept -> LifeCycleTable.state(kept.state()) == state
                        ? kept
                        : kept.in(stage).tagged(kept.version() + 1))
                .orElse(fresh);
    }

    private Entry stored(String resource) {
        if (!entries.has(Kind.RESOURCE, resource)) {
            throw new Refusal(RefusalCode.RESOURCE_UNKNOWN, resource);
        }
        return entries.entry(Kind.RESOURCE, resource);
    }

    private static State state(Entry entry) {
        String word = entry.document().path("spec").path("state").asString("published");
        return State.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Keeps a draft: of a new entry, of one still in draft, or the next version of one that is being updated. */
    public CaseFile draft(Manifest manifest, Party party, Integer ifVersion) {
        String name = manifest.name();
        boolean known = entries.has(Kind.RESOURCE, name);
        if (known && life(name, party.name()).state().equals("updating")) {
            check(manifest, party);
        }
        CaseFile drafted = transaction.execute(status -> {
            // locked: of two editors the second sees what the first has written
            CaseFile life = known ? desk.adopt(procedure, life(name, party.name())) : null;
            if (known) {
                requireVersion(life, ifVersion);
            }
            String stage = life == null ? "draft" : life.state();
            return switch (stage) {
                case "draft" -> {
                    ((ObjectNode) manifest.tree().path("spec")).put("state", "draft");
                    entries.apply(List.of(manifest), Set.of(), party.name(), "编制 / drafted");
                    yield life;
                }
                case "updating" -> keep(life, manifest, party);
                default -> throw LifeCycleTable.TABLE.impossible(stage, "draft");
            };
        });
        entries.refresh();
        return drafted == null ? desk.adopt(procedure, life(name, party.name())) : drafted;
    }

    /** The next version is checked like a manifest, as if those who lose an item had been told. */
    private void check(Manifest manifest, Party party) {
        List<Manifest> manifests = new ArrayList<>(List.of(manifest));
        Set<EntryKey> removals = new LinkedHashSet<>();
        new Dropped(catalog.current(), manifest.name(), manifest.tree()).adapt(entries, manifests, removals);
        EntryChange.refuse(entries.plan(manifests, removals, party.name()));
    }

    private CaseFile keep(CaseFile life, Manifest manifest, Party party) {
        ObjectNode draft = manifest.tree().deepCopy();
        if (draft.path("spec") instanceof ObjectNode spec) {
            spec.put("state", "updating");
            spec.set(
                    "code",
                    entries.entry(Kind.RESOURCE, life.number())
                            .document()
                            .path("spec")
                            .path("code"));
        }
        ObjectNode document = life.document().deepCopy();
        document.set("draft", draft);
        return desk.keep(life.with(document), "draft", party);
    }

    private void requireVersion(CaseFile life, Integer ifVersion) {
        if (ifVersion != null && version(life) != ifVersion) {
            throw new Refusal(RefusalCode.CATALOGUE_VERSION_STALE, "现行版本 / the version in force is " + version(life));
        }
    }

    /** The entity tag: grows with each change of the entry and with each act on its life, the draft of its next version too. */
    public int version(CaseFile life) {
        return entries.entry(Kind.RESOURCE, life.number()).version() + life.version();
    }
}
