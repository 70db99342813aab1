package govbus.catalog.lifecycle;

import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.State;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Manifest;
import govbus.catalog.registry.Registry;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A department's manifests write drafts only: what is published has passed two reviews. Manifests of engineers are the
 * authority's own act and stand as they are.
 */
@Component
public class DepartmentEntries {
    private static final JsonMapper JSON = new JsonMapper();

    private final Catalog catalog;
    private final Registry registry;

    DepartmentEntries(Catalog catalog, Registry registry) {
        this.catalog = catalog;
        this.registry = registry;
    }

    /** Gives a department's resources the state that they may have. */
    public void settle(List<Manifest> manifests) {
        for (Manifest manifest : manifests) {
            if (manifest.kind().equals(Kind.RESOURCE.word())
                    && manifest.tree().path("spec") instanceof ObjectNode spec) {
                settle(manifest, spec);
            }
        }
    }

    private void settle(Manifest manifest, ObjectNode spec) {
        State state = catalog.current()
                .resource(manifest.name())
                .map(resource -> resource.state())
                .orElse(State.DRAFT);
        if (state == State.DRAFT) {
            if (!spec.path("state").asString("draft").equals("draft")) {
                throw new Refusal(
                        RefusalCode.NOT_ALLOWED,
                        "部门登记的条目先为草稿, 请用 submit 提交审核 / a department's entry begins as a draft; submit it");
            }
            spec.put("state", "draft");
            return;
        }
        ObjectNode stored = registry.entry(new EntryKey(Kind.RESOURCE, manifest.name()))
                .orElseThrow()
                .document();
        if (!bare(manifest.tree()).equals(bare(stored))) {
            throw LifeCycleTable.TABLE.impossible(LifeCycleTable.stage(state), "draft");
        }
        spec.setAll((ObjectNode) stored.path("spec"));
    }

    /** Without what the catalogue itself adds; written and read again, so that numbers are of one kind. */
    private static ObjectNode bare(ObjectNode document) {
        ObjectNode bare = (ObjectNode) JSON.readTree(document.toString());
        if (bare.path("spec") instanceof ObjectNode spec) {
            spec.remove(List.of("state", "code", "publishDate"));
        }
        return bare;
    }
}
