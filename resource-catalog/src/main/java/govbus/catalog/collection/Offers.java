package govbus.catalog.collection;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.LibraryResources;
import govbus.catalog.Resource;
import govbus.catalog.Resource.Sharing;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What other departments' entries in force offer of a form's fields. A field and an item are the same when their titles or
 * their names are, whatever their width, case and blanks. What names the person or the firm (the key of an entry, a citizen
 * number, a credit code) is not counted: one must ask for it to find anything. Nor is what a base library has from the
 * asking department itself.
 */
final class Offers {
    private static final Set<ItemType> NAMING = Set.of(ItemType.CITIZEN_ID, ItemType.SOCIAL_CREDIT_CODE);
    private static final int MOST_A_FIELD = 5;

    private final CatalogSnapshot catalog;
    private final String department;
    private final Map<String, Integer> titles = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    // entries use the same items thousands of times as one object
    private final Map<Item, Integer> seen = new IdentityHashMap<>();
    private final Map<Integer, Integer> counted = new HashMap<>();

    private Offers(CatalogSnapshot catalog, String department, List<CollectionForm.Field> fields) {
        this.catalog = catalog;
        this.department = department;
        for (int i = 0; i < fields.size(); i++) {
            titles.putIfAbsent(plain(fields.get(i).title()), i);
            if (fields.get(i).name() != null && !fields.get(i).name().isBlank()) {
                names.putIfAbsent(plain(fields.get(i).name()), i);
            }
        }
    }

    /** At most five offers a field, the base libraries' first. */
    static List<Offer> of(CatalogSnapshot catalog, String department, List<CollectionForm.Field> fields) {
        Offers offers = new Offers(catalog, department, fields);
        List<Offer> found = new ArrayList<>();
        offers.search(catalog.libraryResources().values(), found);
        offers.search(catalog.resources().values(), found);
        return found;
    }

    private void search(Collection<Resource> entries, List<Offer> found) {
        for (Resource entry : entries) {
            if (!entry.state().flows()
                    || entry.department().equals(department)
                    || entry.sharing().type() == Sharing.Type.NONE) {
                continue;
            }
            Set<Integer> here = new HashSet<>();
            for (Item item : entry.items()) {
                int field = seen.computeIfAbsent(item, this::field);
                boolean counts =
                        field >= 0 && !entry.key().contains(item.name()) && !isSource(entry, item) && here.add(field);
                if (counts && counted.merge(field, 1, Integer::sum) <= MOST_A_FIELD) {
                    found.add(offer(field, entry, item));
                }
            }
        }
    }

    /** Whether a base library has the item from this very department. */
    private boolean isSource(Resource entry, Item item) {
        return LibraryResources.libraryOf(entry.name())
                .map(library -> catalog.libraries().get(library))
                .stream()
                .flatMap(library -> library.facts().stream())
                .filter(fact -> fact.name().equals(item.name()))
                .flatMap(fact -> fact.from().stream())
                .anyMatch(origin -> origin.resource().startsWith(department + "/"));
    }

    /** Which field an item answers; -1 for none. */
    private int field(Item item) {
        if (item.sharing() == Sharing.Type.NONE || NAMING.contains(item.type())) {
            return -1;
        }
        Integer byTitle = titles.get(plain(item.title()));
        return byTitle != null ? byTitle : names.getOrDefault(plain(item.name()), -1);
    }

    private static Offer offer(int field, Resource entry, Item item) {
        Sharing.Type sharing = item.sharing() == null ? entry.sharing().type() : item.sharing();
        return new Offer(
                field,
                entry.name(),
                entry.title(),
                entry.department(),
                item.name(),
                item.title(),
                sharing.name().toLowerCase(Locale.ROOT));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .replaceAll("[\\s:：*()]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
