package govbus.catalog.lifecycle;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Manifest;
import govbus.catalog.manifest.Problem;
import govbus.catalog.registry.Entry;
import govbus.catalog.registry.Outcome;
import govbus.catalog.registry.Registry;
import govbus.catalog.registry.Request;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Changes entries of the catalogue on behalf of a case, inside its transaction. */
@Component
public class EntryChange {
    private final Registry registry;

    EntryChange(Registry registry) {
        this.registry = registry;
    }

    /** A document as the manifest that it is. */
    public static Manifest manifest(Kind kind, String name, ObjectNode document) {
        return new Manifest("request", kind.word(), name, document, Map.of());
    }

    public Entry entry(Kind kind, String name) {
        return registry.entry(new EntryKey(kind, name))
                .orElseThrow(() -> new Refusal(RefusalCode.ENTRY_UNKNOWN, kind.word() + "/" + name));
    }

    public boolean has(Kind kind, String name) {
        return registry.entry(new EntryKey(kind, name)).isPresent();
    }

    /**
     * @param why the reason that was given, or the case's number, whose time line tells it
     * @throws Refusal {@link RefusalCode#MANIFEST_INVALID} with all that is wrong; then nothing is changed
     */
    public void apply(List<Manifest> manifests, Set<EntryKey> removals, String by, String why) {
        Outcome outcome = registry.applyWithin(new Request(manifests, List.of(), removals, by, false, null, why));
        refuse(outcome.problems());
    }

    /** @throws Refusal {@link RefusalCode#MANIFEST_INVALID} when there are problems */
    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refusal(
                    RefusalCode.MANIFEST_INVALID,
                    "共 " + problems.size() + " 处错误, 未作任何更改 / " + problems.size() + " mistakes, nothing was changed",
                    Map.of("errors", problems));
        }
    }

    /** What would be wrong with a change; nothing is changed. Not within a transaction. */
    public List<Problem> plan(List<Manifest> manifests, Set<EntryKey> removals, String by) {
        return registry.apply(new Request(manifests, List.of(), removals, by, true, null))
                .problems();
    }

    /** Makes what was committed known to this node at once. */
    public void refresh() {
        registry.refresh();
    }
}
