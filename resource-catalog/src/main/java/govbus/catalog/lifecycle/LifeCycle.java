package govbus.catalog.lifecycle;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Subscription;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.CaseRights;
import govbus.catalog.casework.Party;
import govbus.catalog.casework.Procedure;
import govbus.catalog.casework.StateTable;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Manifest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Carries the moves of an entry's life over into the catalogue, which starts and stops its routes. */
@Component
class LifeCycle implements Procedure {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String DRAFT = "draft";

    private final Catalog catalog;
    private final EntryChange entries;
    private final Notices notices;

    LifeCycle(Catalog catalog, EntryChange entries, Notices notices) {
        this.catalog = catalog;
        this.entries = entries;
        this.notices = notices;
    }

    @Override
    public StateTable table() {
        return LifeCycleTable.TABLE;
    }

    @Override
    public CaseFile carryOut(CaseFile file, Asked asked, Party party, Instant now) {
        String who = CaseRights.who(party, asked);
        return switch (asked.move()) {
            case "submit" -> {
                write(file, stored(file), who, why(asked));
                yield file.submittedBy(who);
            }
            case "publish" -> publish(file, asked, party, now);
            case "announce" -> notices.announce(file, asked, now);
            case "suspend", "offline" -> {
                List<String> affected = inForce(file.number(), now);
                notices.require(file, asked, party, affected, now);
                write(file, stored(file), who, why(asked));
                yield without(file, "notice");
            }
            case "resume" -> {
                CaseFile back = file.document().has(DRAFT) ? file.in("updating") : file;
                write(back, stored(back), who, why(asked));
                yield back;
            }
            case "abandon" -> {
                write(file, stored(file), who, why(asked));
                yield without(file, DRAFT);
            }
            default -> {
                write(file, stored(file), who, why(asked));
                yield file;
            }
        };
    }

    private CaseFile publish(CaseFile file, Asked asked, Party party, Instant now) {
        List<Manifest> manifests = new ArrayList<>();
        Set<EntryKey> removals = new LinkedHashSet<>();
        ObjectNode document = stored(file);
        if (file.document().path(DRAFT) instanceof ObjectNode draft) {
            Dropped dropped = new Dropped(catalog.current(), file.number(), draft);
            List<String> affected =
                    dropped.affected().stream().map(Subscription::name).toList();
            notices.require(file, asked, party, affected, now);
            dropped.adapt(entries, manifests, removals);
            document = draft.deepCopy();
        }
        ObjectNode spec = (ObjectNode) document.path("spec");
        spec.put("state", file.state());
        spec.put("publishDate", LocalDate.ofInstant(now, CHINA).toString());
        manifests.add(EntryChange.manifest(Kind.RESOURCE, file.number(), document));
        entries.apply(manifests, removals, CaseRights.who(party, asked), why(asked));
        return without(without(file, DRAFT), "notice");
    }

    private ObjectNode stored(CaseFile file) {
        return entries.entry(Kind.RESOURCE, file.number()).document().deepCopy();
    }

    private void write(CaseFile file, ObjectNode document, String who, String why) {
        String state = LifeCycleTable.state(file.state()).word();
        ObjectNode spec = (ObjectNode) document.path("spec");
        if (!spec.path("state").asString("published").equals(state)) {
            spec.put("state", state);
            entries.apply(List.of(EntryChange.manifest(Kind.RESOURCE, file.number(), document)), Set.of(), who, why);
        }
    }

    private static String why(Asked asked) {
        return asked.reason() == null || asked.reason().isBlank() ? asked.move() : asked.move() + ": " + asked.reason();
    }

    private List<String> inForce(String resource, Instant now) {
        CatalogSnapshot current = catalog.current();
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        return current.subscriptionsTo(resource).stream()
                .filter(subscription -> subscription.inForce(today))
                .map(Subscription::name)
                .toList();
    }

    private static CaseFile without(CaseFile file, String key) {
        ObjectNode document = file.document().deepCopy();
        document.remove(key);
        return file.with(document);
    }

    @Override
    public void committed(CaseFile file, Asked asked) {
        entries.refresh();
    }
}
