package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck.Complaint;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Source;
import java.util.ArrayList;
import java.util.List;

/** A source reads its own department's resource over its own department's connection. */
final class SourceCheck implements EntryCheck {

    @Override
    public List<Complaint> check(CatalogSnapshot concerned, CatalogSnapshot all) {
        List<Complaint> found = new ArrayList<>();
        for (Source source : concerned.sources().values()) {
            Complaints complaints = new Complaints(Kind.SOURCE, source.name());
            String department = SnapshotBuilder.owner(source.name());
            if (complaints.known(
                    "/spec/resource", source.resource(), all.resources().keySet())) {
                own("/spec/resource", source.resource(), department, complaints);
                List<String> items = all.resources().get(source.resource()).itemNames();
                PropertiesCheck.columns("/spec/columns", source.adapter(), source.columns(), items, complaints);
            }
            if (source.connection() != null
                    && complaints.known(
                            "/spec/connection",
                            source.connection(),
                            all.connections().keySet())) {
                own("/spec/connection", source.connection(), department, complaints);
            }
            PropertiesCheck.properties("/spec/properties", source.properties(), complaints);
            found.addAll(complaints.all());
        }
        return found;
    }

    private static void own(String pointer, String name, String department, Complaints complaints) {
        if (!SnapshotBuilder.owner(name).equals(department)) {
            complaints.add(pointer, name, Mistake.NOT_OWNER, "one of " + department + "'s own");
        }
    }
}
