package govbus.catalog.manifest;

import govbus.catalog.ItemType;
import govbus.catalog.Library;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules that a library declares fit its own facts. */
final class LibraryRulesCheck {

    private LibraryRulesCheck() {}

    /** Old forms of a key, which are linked to it, come as text or as an organisation code. */
    static boolean mayHoldKey(ItemType key, ItemType item) {
        return item == key
                || item == ItemType.TEXT
                || key == ItemType.TEXT
                || key == ItemType.SOCIAL_CREDIT_CODE && item == ItemType.ORGANISATION_CODE;
    }

    static void check(Library library, Complaints complaints) {
        List<String> names = library.facts().stream().map(Library.Fact::name).toList();
        for (int i = 0; i < library.facts().size(); i++) {
            fact("/spec/facts/" + i, library.facts().get(i), complaints);
        }
        if (library.matching() != null) {
            for (int i = 0; i < library.matching().facts().size(); i++) {
                complaints.known(
                        "/spec/matching/facts/" + i, library.matching().facts().get(i), names);
            }
        }
        for (int i = 0; i < library.events().size(); i++) {
            event("/spec/events/" + i, library.events().get(i), names, complaints);
        }
    }

    private static void fact(String at, Library.Fact fact, Complaints complaints) {
        Set<String> resources = new HashSet<>();
        for (int i = 0; i < fact.from().size(); i++) {
            String resource = fact.from().get(i).resource();
            if (!resources.add(resource)) {
                complaints.add(
                        at + "/from/" + i + "/resource", resource, Mistake.DUPLICATE_KEY, "each resource once a fact");
            }
        }
        if (fact.rule() == Library.Rule.AGREED && fact.agreed() > fact.from().size()) {
            complaints.add(
                    at + "/agreed",
                    Integer.toString(fact.agreed()),
                    Mistake.OUT_OF_RANGE,
                    "at most " + fact.from().size() + ", as many as there are sources");
        }
    }

    private static void event(String at, Library.LifeEvent event, List<String> names, Complaints complaints) {
        complaints.known(at + "/fact", event.fact(), names);
        if (event.within() != null) {
            complaints.known(at + "/within/fact", event.within().fact(), names);
        }
        boolean fires = event.created()
                || event.fact() != null && (event.changed() || !event.becomes().isEmpty());
        if (!fires) {
            complaints.add(at, event.name(), Mistake.MISSING, "created: true, or a fact with becomes or changed: true");
        }
    }
}
