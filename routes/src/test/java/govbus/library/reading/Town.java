package govbus.library.reading;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.catalog.Matter;
import govbus.catalog.State;
import govbus.catalog.Subscription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A catalogue with one population library and what is granted of it. */
final class Town implements Catalog {

    private final Map<String, Subscription> grants = new HashMap<>();

    Town grant(String department, List<String> facts, Map<String, List<String>> rows, Map<String, String> masks) {
        return grant(department, facts, rows, masks, List.of());
    }

    Town grant(
            String department,
            List<String> facts,
            Map<String, List<String>> rows,
            Map<String, String> masks,
            List<String> matters) {
        String name = department + "-population-" + grants.size();
        grants.put(
                name,
                new Subscription(
                        name,
                        department,
                        "library/population",
                        facts,
                        rows,
                        masks,
                        "审核",
                        "条例",
                        matters,
                        null,
                        State.PUBLISHED,
                        new Subscription.DeliveryForm("query", null, Map.of(), Map.of())));
        return this;
    }

    @Override
    public CatalogSnapshot current() {
        return new CatalogSnapshot(
                1,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                grants,
                Map.of("population", library()),
                Map.of(),
                Map.of("school", new Matter("school", "入学", "M-1", List.of())));
    }

    private static Library library() {
        return new Library(
                "population",
                "人口基础库",
                ItemType.CITIZEN_ID,
                Map.of("police/resident", "gmsfhm"),
                List.of(
                        fact("name", false, Library.Compare.NAME),
                        fact("residence", true, Library.Compare.ADDRESS),
                        fact("status", false, Library.Compare.EXACT)));
    }

    private static Library.Fact fact(String name, boolean sensitive, Library.Compare compare) {
        return new Library.Fact(
                name,
                name,
                "police",
                sensitive,
                Library.Rule.PRECEDENCE,
                2,
                compare,
                false,
                List.of(new Library.Origin("police/resident", name)));
    }
}
