package govbus.catalog.lifecycle;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Subscription;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of the subscriptions when a new version of a resource no longer has some items. */
final class Dropped {
    private final CatalogSnapshot catalog;
    private final String resource;
    private final Set<String> items;

    Dropped(CatalogSnapshot catalog, String resource, JsonNode draft) {
        this.catalog = catalog;
        this.resource = resource;
        Set<String> gone =
                new LinkedHashSet<>(catalog.resource(resource).orElseThrow().itemNames());
        draft.path("spec")
                .path("items")
                .forEach(item -> gone.remove(item.path("name").asString("")));
        this.items = gone;
    }

    /** Subscriptions that use an item that goes. */
    List<Subscription> affected() {
        return catalog.subscriptionsTo(resource).stream().filter(this::uses).toList();
    }

    private boolean uses(Subscription subscription) {
        return items.stream()
                .anyMatch(item -> subscription.items().contains(item)
                        || subscription.rows().containsKey(item));
    }

    /** Their documents without the items; one that would lose its row filter or its last item goes altogether. */
    void adapt(EntryChange entries, List<Manifest> manifests, Set<EntryKey> removals) {
        for (Subscription one : affected()) {
            boolean loses = one.rows().keySet().stream().anyMatch(items::contains) || items.containsAll(one.items());
            if (loses) {
                removals.add(new EntryKey(Kind.SUBSCRIPTION, one.name()));
            } else {
                ObjectNode document =
                        entries.entry(Kind.SUBSCRIPTION, one.name()).document().deepCopy();
                strip((ObjectNode) document.path("spec"));
                manifests.add(EntryChange.manifest(Kind.SUBSCRIPTION, one.name(), document));
            }
        }
    }

    private void strip(ObjectNode spec) {
        List<String> left = new ArrayList<>();
        spec.path("items").forEach(item -> left.add(item.asString()));
        left.removeAll(items);
        ArrayNode array = spec.putArray("items");
        left.forEach(array::add);
        for (JsonNode map : List.of(spec.path("masks"), spec.path("delivery").path("columns"))) {
            if (map instanceof ObjectNode object) {
                object.remove(items);
            }
        }
    }
}
