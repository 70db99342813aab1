package govbus.catalog.registry;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Manifest;
import govbus.catalog.manifest.Proposal;
import govbus.catalog.manifest.Shared;
import govbus.catalog.manifest.SnapshotBuilder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request set beside the catalogue in force.
 *
 * @param stored those of the entries in force that the request names
 * @param documents the documents handed in, completed by what the catalogue has added to them before
 * @param changed those of the documents that are new or differ
 * @param removals entries in force that are to go
 */
record Plan(
        Map<EntryKey, Entry> stored,
        Map<EntryKey, ObjectNode> documents,
        Set<EntryKey> changed,
        Map<EntryKey, String> files,
        Set<EntryKey> removals) {
    private static final JsonMapper JSON = new JsonMapper();

    static Plan of(Map<EntryKey, Entry> stored, Request request) {
        Map<EntryKey, ObjectNode> documents = new LinkedHashMap<>();
        Map<EntryKey, String> files = new LinkedHashMap<>();
        Set<EntryKey> changed = new LinkedHashSet<>();
        for (Manifest manifest : request.manifests()) {
            Kind kind = Kind.of(manifest.kind()).orElse(null);
            if (kind == null || manifest.name().isEmpty()) {
                continue;
            }
            EntryKey key = new EntryKey(kind, manifest.name());
            ObjectNode document = complete(manifest.tree(), stored.get(key));
            documents.putIfAbsent(key, document);
            files.putIfAbsent(key, manifest.file());
            if (!stored.containsKey(key) || !stored.get(key).document().equals(document)) {
                changed.add(key);
            }
        }
        Set<EntryKey> removals = new LinkedHashSet<>(request.removals());
        removals.retainAll(stored.keySet());
        return new Plan(stored, documents, changed, files, removals);
    }

    /** A resource keeps the code that was generated for it when its document still brings none. */
    private static ObjectNode complete(ObjectNode tree, Entry before) {
        ObjectNode document = (ObjectNode) JSON.readTree(tree.toString());
        if (before != null
                && before.key().kind() == Kind.RESOURCE
                && document.get("spec") instanceof ObjectNode spec
                && !spec.has("code")) {
            spec.set("code", before.document().path("spec").path("code"));
        }
        return document;
    }

    boolean isIdle() {
        return changed.isEmpty() && removals.isEmpty();
    }

    Proposal proposal(List<Manifest> manifests, CatalogSnapshot before) {
        return new Proposal(manifests, changed, removals, before, after(before));
    }

    private CatalogSnapshot after(CatalogSnapshot before) {
        SnapshotBuilder builder = new SnapshotBuilder(before, new Shared());
        removals.forEach(builder::remove);
        changed.forEach(key -> builder.add(key.kind(), key.name(), documents.get(key), 0));
        return builder.build(before.revision() + 1);
    }
}
