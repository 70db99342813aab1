package govbus.library.merge;

import govbus.catalog.ItemType;
import govbus.catalog.Library;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A library's declaration with the numbers under which its facts and sources are kept. A number is given once to a name
 * and never to another.
 */
public final class Shape {

    /** The source of a person's decisions. */
    public static final int DECISIONS = 0;

    private final int id;
    private final Library library;
    private final Map<String, Integer> factSlots;
    private final Map<String, Integer> sourceSlots;
    private final Map<Integer, String> sourceNames = new HashMap<>();
    private final FactForm[] facts;
    private final boolean manySources;
    private int width;

    /**
     * A fact as it is merged.
     *
     * @param slot where its value stands, from 0
     * @param origins slots of its sources, in precedence
     */
    public record FactForm(Library.Fact declared, int slot, int[] origins) {

        public String name() {
            return declared.name();
        }
    }

    /**
     * @param factSlots of all facts that the library ever had, from 0
     * @param sourceSlots of all sources that it ever had, from 1
     */
    public Shape(int id, Library library, Map<String, Integer> factSlots, Map<String, Integer> sourceSlots) {
        this.id = id;
        this.library = library;
        this.factSlots = Map.copyOf(factSlots);
        this.sourceSlots = Map.copyOf(sourceSlots);
        sourceSlots.forEach((name, slot) -> sourceNames.put(slot, name));
        this.facts = library.facts().stream().map(this::form).toArray(FactForm[]::new);
        factSlots.values().forEach(slot -> width = Math.max(width, slot + 1));
        boolean many = false;
        for (FactForm fact : facts) {
            many |= fact.origins().length > 1;
        }
        this.manySources = many;
    }

    private FactForm form(Library.Fact fact) {
        int[] origins = fact.from().stream()
                .mapToInt(origin -> sourceSlots.get(origin.resource()))
                .toArray();
        return new FactForm(fact, factSlots.get(fact.name()), origins);
    }

    /** A mark of the rules: under another one the same words may make another golden record. */
    public String form() {
        return form(library);
    }

    public static String form(Library library) {
        StringBuilder form = new StringBuilder();
        for (Library.Fact fact : library.facts()) {
            form.append(fact.name())
                    .append(' ')
                    .append(fact.rule())
                    .append(' ')
                    .append(fact.agreed())
                    .append(' ')
                    .append(fact.compare())
                    .append(' ')
                    .append(fact.oldKey())
                    .append(' ')
                    .append(fact.from())
                    .append('\n');
        }
        return UUID.nameUUIDFromBytes(form.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    public int id() {
        return id;
    }

    public Library library() {
        return library;
    }

    public FactForm[] facts() {
        return facts;
    }

    /** The fact of that name; {@code null} when the library has none. */
    public FactForm fact(String name) {
        for (FactForm fact : facts) {
            if (fact.name().equals(name)) {
                return fact;
            }
        }
        return null;
    }

    /** Whether a fact has more than one source, so that they may disagree. */
    public boolean manySources() {
        return manySources;
    }

    /** Whether an entity may be named by other keys than its own. */
    public boolean hasOldKeys() {
        return library.keyType() == ItemType.SOCIAL_CREDIT_CODE
                || library.facts().stream().anyMatch(Library.Fact::oldKey);
    }

    /** How many slots there are. */
    public int width() {
        return width;
    }

    public int source(String resource) {
        return sourceSlots.get(resource);
    }

    /** The resource of a source, also of one that the library has no more. */
    public String resource(int source) {
        return sourceNames.getOrDefault(source, "");
    }

    /** For each slot the place of its value among the items of a resource; -1 where it says nothing. */
    public int[] places(String resource, List<String> items) {
        int[] places = new int[width];
        java.util.Arrays.fill(places, -1);
        for (FactForm fact : facts) {
            for (Library.Origin origin : fact.declared().from()) {
                if (origin.resource().equals(resource)) {
                    places[fact.slot()] = items.indexOf(origin.item());
                }
            }
        }
        return places;
    }

    /** Values by the names of the facts declared now, in their order. */
    public Map<String, String> named(String[] values) {
        Map<String, String> named = new LinkedHashMap<>();
        for (FactForm fact : facts) {
            String value = Values.at(values, fact.slot());
            if (value != null) {
                named.put(fact.name(), value);
            }
        }
        return named;
    }
}
