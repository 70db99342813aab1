package govbus.catalog.registry;

import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes a plan that has passed all checks: entries, history, codes, revision. */
@Component
class EntryWriter {
    private final EntryStore entries;
    private final HistoryStore history;
    private final CodeStore codes;

    EntryWriter(EntryStore entries, HistoryStore history, CodeStore codes) {
        this.entries = entries;
        this.history = history;
        this.codes = codes;
    }

    /** Answers one change an entry. */
    List<Outcome.Change> write(Plan plan, Request request, long revision) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Outcome.Change> changes = new ArrayList<>();
        for (EntryKey key : plan.documents().keySet()) {
            Entry before = plan.stored().get(key);
            String file = plan.files().get(key);
            String origin = request.fromFolder() ? file : before == null ? null : before.origin();
            if (!plan.changed().contains(key)) {
                keep(before, origin);
                changes.add(change("unchanged", key, before.version(), List.of()));
                continue;
            }
            ObjectNode document = plan.documents().get(key);
            giveCode(key, document);
            changes.add(
                    put(key, before, document, origin, new Mark(revision, request.author(file), now, request.why())));
        }
        for (EntryKey key : plan.removals()) {
            Entry before = plan.stored().get(key);
            String by = request.author(before.origin());
            changes.add(remove(before, new Mark(revision, by, now, request.why())));
        }
        return changes;
    }

    private void keep(Entry before, String origin) {
        if (origin != null && !origin.equals(before.origin())) {
            entries.moveOrigin(before.key(), origin);
        }
    }

    private Outcome.Change put(EntryKey key, Entry before, ObjectNode document, String origin, Mark mark) {
        int version = before == null ? history.lastVersion(key) + 1 : before.version() + 1;
        List<String> fields = before == null ? List.of() : Differences.fields(before.document(), document);
        int resourceVersion = key.kind() != Kind.RESOURCE ? 0 : resourceVersion(before, version, fields);
        entries.put(new Entry(key, version, resourceVersion, document, origin, mark.revision(), mark.by(), mark.at()));
        String action = before == null ? "created" : "changed";
        history.add(new HistoryEntry(
                mark.revision(),
                key.kind().word(),
                key.name(),
                version,
                resourceVersion,
                action,
                mark.by(),
                mark.at(),
                mark.reason(),
                before == null ? null : before.document(),
                document));
        return change(action, key, version, fields);
    }

    private static int resourceVersion(Entry before, int version, List<String> fields) {
        if (before == null) {
            return version;
        }
        return before.resourceVersion() + (Differences.newResourceVersion(fields) ? 1 : 0);
    }

    private Outcome.Change remove(Entry before, Mark mark) {
        entries.remove(before.key());
        int version = before.version() + 1;
        history.add(new HistoryEntry(
                mark.revision(),
                before.key().kind().word(),
                before.key().name(),
                version,
                before.resourceVersion(),
                "removed",
                mark.by(),
                mark.at(),
                mark.reason(),
                before.document(),
                null));
        return change("removed", before.key(), version, List.of());
    }

    private void giveCode(EntryKey key, ObjectNode document) {
        if (key.kind() == Kind.RESOURCE && document.get("spec") instanceof ObjectNode spec) {
            if (spec.has("code")) {
                codes.keep(spec.path("code").asString(), key.name());
            } else {
                String classification = spec.path("classification").asString(null);
                spec.put("code", codes.give(key.name(), classification));
            }
        }
    }

    private static Outcome.Change change(String action, EntryKey key, int version, List<String> fields) {
        return new Outcome.Change(action, key.kind().word(), key.name(), version, fields);
    }

    /** Revision, author, time and reason of a change. */
    private record Mark(long revision, String by, Instant at, String reason) {}
}
