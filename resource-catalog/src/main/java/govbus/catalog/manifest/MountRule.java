package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck.Complaint;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Resource;
import govbus.catalog.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * C6 for the live link: what is promised as 实时 comes by change capture or is pushed; a table that is polled or a file that
 * is dropped is behind by its turn.
 */
final class MountRule {
    private static final Set<String> BY_TURNS = Set.of("exchange-table", "file");

    /**
     * Doubts, each at the entry that changes: the source, or the resource that promises more than its source can keep.
     *
     * @param concerned what changes, and the sources of resources that change
     */
    List<Complaint> warnings(CatalogSnapshot concerned, CatalogSnapshot all, Set<EntryKey> changed) {
        List<Complaint> found = new ArrayList<>();
        for (Source source : concerned.sources().values()) {
            Resource resource = all.resources().get(source.resource());
            if (resource != null && isBehind(source, resource)) {
                boolean ofSource = changed.contains(new EntryKey(Kind.SOURCE, source.name()));
                found.addAll((ofSource ? at(source, resource) : at(resource, source)).warnings());
            }
        }
        return found;
    }

    private static Complaints at(Source source, Resource resource) {
        Complaints complaints = new Complaints(Kind.SOURCE, source.name());
        complaints.warn(
                "/spec/adapter",
                source.adapter(),
                Mistake.CYCLE_UNFIT,
                "cdc or push, because " + resource.name() + " is realtime 实时");
        return complaints;
    }

    private static Complaints at(Resource resource, Source source) {
        Complaints complaints = new Complaints(Kind.RESOURCE, resource.name());
        complaints.warn(
                "/spec/updateCycle",
                "realtime",
                Mistake.CYCLE_UNFIT,
                "a longer cycle, because its source is " + source.adapter() + "; or a source by cdc or push");
        return complaints;
    }

    private static boolean isBehind(Source source, Resource resource) {
        return resource.updateCycle() == Resource.UpdateCycle.REALTIME && BY_TURNS.contains(source.adapter());
    }
}
