package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck.Complaint;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.CertificateType;
import govbus.catalog.Item;
import govbus.catalog.Library;
import govbus.catalog.Matter;
import govbus.catalog.Resource;
import java.util.ArrayList;
import java.util.List;

/** Libraries, certificate types and matters refer to what exists. */
final class LibraryCheck implements EntryCheck {

    @Override
    public List<Complaint> check(CatalogSnapshot concerned, CatalogSnapshot all) {
        List<Complaint> found = new ArrayList<>();
        for (Library library : concerned.libraries().values()) {
            Complaints complaints = new Complaints(Kind.LIBRARY, library.name());
            keys(library, all, complaints);
            LibraryRulesCheck.check(library, complaints);
            for (int i = 0; i < library.facts().size(); i++) {
                fact("/spec/facts/" + i, library, library.facts().get(i), all, complaints);
            }
            found.addAll(complaints.all());
        }
        for (CertificateType type : concerned.certificateTypes().values()) {
            Complaints complaints = new Complaints(Kind.CERTIFICATE_TYPE, type.name());
            item("/spec/holder", new Library.Origin(type.resource(), type.holder()), all, complaints);
            item("/spec/number", new Library.Origin(type.resource(), type.number()), all, complaints);
            found.addAll(complaints.all());
        }
        for (Matter matter : concerned.matters().values()) {
            Complaints complaints = new Complaints(Kind.MATTER, matter.name());
            for (int i = 0; i < matter.certificates().size(); i++) {
                complaints.known(
                        "/spec/certificates/" + i,
                        matter.certificates().get(i),
                        all.certificateTypes().keySet());
            }
            found.addAll(complaints.all());
        }
        return found;
    }

    private static void keys(Library library, CatalogSnapshot proposed, Complaints complaints) {
        library.keys().forEach((name, key) -> {
            String at = "/spec/keys/" + YamlTree.escape(name);
            if (!complaints.known(at, name, proposed.resources().keySet())) {
                return;
            }
            Resource resource = proposed.resources().get(name);
            if (complaints.known(at, key, resource.itemNames())) {
                Item item = resource.item(key).orElseThrow();
                if (!LibraryRulesCheck.mayHoldKey(library.keyType(), item.type())) {
                    complaints.add(
                            at,
                            key,
                            Mistake.ITEM_MISUSED,
                            "an item of type " + library.keyType().word());
                }
            }
        });
    }

    private static void fact(
            String at, Library library, Library.Fact fact, CatalogSnapshot proposed, Complaints complaints) {
        complaints.known(
                at + "/authority", fact.authority(), proposed.departments().keySet());
        boolean twice = library.facts().stream()
                        .filter(other -> other.name().equals(fact.name()))
                        .count()
                > 1;
        if (twice) {
            complaints.add(at + "/name", fact.name(), Mistake.DUPLICATE_KEY, "each fact once");
        }
        for (int i = 0; i < fact.from().size(); i++) {
            Library.Origin from = fact.from().get(i);
            String origin = at + "/from/" + i;
            item(origin + "/item", from, proposed, complaints);
            if (!library.keys().containsKey(from.resource())) {
                complaints.add(
                        origin + "/resource",
                        from.resource(),
                        Mistake.REFERENCE_UNKNOWN,
                        "a resource named under keys");
            }
        }
    }

    /** @param at pointer of the item; its resource stands beside it */
    private static void item(String at, Library.Origin origin, CatalogSnapshot proposed, Complaints complaints) {
        String beside = at.substring(0, at.lastIndexOf('/')) + "/resource";
        if (complaints.known(beside, origin.resource(), proposed.resources().keySet())) {
            complaints.known(
                    at,
                    origin.item(),
                    proposed.resources().get(origin.resource()).itemNames());
        }
    }
}
