package govbus.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a base library offers to others, as resources like any other: its golden records under {@code library/<name>}, one
 * record a key, and its life events under {@code life-event/<name>}, one record an event. They follow from the library's
 * declaration; nobody writes them down a second time.
 */
public final class LibraryResources {

    public static final String GOLDEN = "library/";
    public static final String EVENTS = "life-event/";

    /** Item of the key, in both. */
    public static final String KEY = "key";

    /** Items of an event beside its key and the facts after it. */
    public static final String ID = "id";

    public static final String EVENT = "event";
    public static final String AT = "at";
    public static final String BEFORE = "before";

    private static final int LONGEST_TITLE = 40;

    private LibraryResources() {}

    /** The library that offers a resource of that name; empty for a department's resource. */
    public static Optional<String> libraryOf(String resource) {
        return Stream.of(GOLDEN, EVENTS)
                .filter(prefix -> resource != null && resource.startsWith(prefix))
                .map(prefix -> resource.substring(prefix.length()))
                .findFirst();
    }

    /** Who answers for a resource: its department; {@code null}, which is the authority, for a library's. */
    public static String answerer(Resource resource) {
        return libraryOf(resource.name()).isPresent() ? null : resource.department();
    }

    static Optional<Resource> find(CatalogSnapshot catalog, String name) {
        return libraryOf(name)
                .map(library -> catalog.libraries().get(library))
                .map(library -> name.startsWith(GOLDEN) ? golden(library, catalog) : events(library, catalog));
    }

    /** All of them, by name. */
    static Map<String, Resource> all(CatalogSnapshot catalog) {
        Map<String, Resource> all = new LinkedHashMap<>();
        for (Library library : catalog.libraries().values()) {
            all.put(GOLDEN + library.name(), golden(library, catalog));
            all.put(EVENTS + library.name(), events(library, catalog));
        }
        return all;
    }

    private static Resource golden(Library library, CatalogSnapshot catalog) {
        List<Item> items = new ArrayList<>();
        items.add(key(library));
        library.facts().forEach(fact -> items.add(fact(fact, catalog)));
        return resource(GOLDEN + library.name(), library.title(), List.of(KEY), items);
    }

    private static Resource events(Library library, CatalogSnapshot catalog) {
        boolean sensitive = library.facts().stream().anyMatch(Library.Fact::sensitive);
        List<Item> items = new ArrayList<>();
        items.add(plain(ID, "事件编号", ItemType.TEXT, true, false));
        items.add(plain(EVENT, "事件", ItemType.TEXT, true, false));
        items.add(key(library));
        items.add(plain(AT, "发生时间", ItemType.DATETIME, false, false));
        items.add(plain(BEFORE, "变更前", ItemType.TEXT, false, sensitive));
        library.facts().forEach(fact -> items.add(fact(fact, catalog)));
        return resource(EVENTS + library.name(), library.title() + "·事件", List.of(ID), items);
    }

    private static Item key(Library library) {
        return plain(KEY, "标识号码", library.keyType(), true, library.keyType() == ItemType.CITIZEN_ID);
    }

    /** Of the sources' type where they agree; a fact whose sources write it differently is text. */
    private static Item fact(Library.Fact fact, CatalogSnapshot catalog) {
        Set<ItemType> types = fact.from().stream()
                .map(origin -> Optional.ofNullable(catalog.resources().get(origin.resource()))
                        .flatMap(resource -> resource.item(origin.item()))
                        .map(Item::type)
                        .orElse(ItemType.TEXT))
                .collect(Collectors.toSet());
        ItemType type = types.size() == 1 ? types.iterator().next() : ItemType.TEXT;
        return plain(fact.name(), fact.title(), type, false, fact.sensitive());
    }

    private static Item plain(String name, String title, ItemType type, boolean required, boolean sensitive) {
        String shown = title == null || title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
        return new Item(name, shown, type, required, null, null, null, null, Map.of(), null, sensitive);
    }

    private static Resource resource(String name, String title, List<String> key, List<Item> items) {
        return new Resource(
                name,
                null,
                1,
                title,
                name.substring(0, name.indexOf('/')),
                title,
                new Resource.Sharing(Resource.Sharing.Type.CONDITIONAL, "按使用授权提供 / by subscription"),
                Resource.UpdateCycle.REALTIME,
                Resource.DataGrade.IMPORTANT,
                State.PUBLISHED,
                key,
                null,
                List.copyOf(items),
                List.of(),
                1);
    }
}
