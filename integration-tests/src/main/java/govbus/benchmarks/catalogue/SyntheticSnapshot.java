package govbus.benchmarks.catalogue;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import govbus.catalog.State;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The synthetic catalogue as a bus would have it in memory. */
final class SyntheticSnapshot {
    private SyntheticSnapshot() {}

    static CatalogSnapshot of(SyntheticCatalogue city, int entries, long revision) {
        Map<String, Department> departments = new TreeMap<>();
        city.units()
                .forEach(unit -> departments.put(unit.name(), new Department(unit.name(), unit.title(), unit.code())));
        Map<String, Resource> resources = new TreeMap<>();
        city.entries(entries).forEach(entry -> resources.put(entry.name(), resource(entry, resources.size() + 1)));
        return snapshot(revision, departments, resources);
    }

    /** The same with one entry that is called otherwise. */
    static CatalogSnapshot changed(CatalogSnapshot before, long revision) {
        Map<String, Resource> resources = new TreeMap<>(before.resources());
        Resource old = resources.values().iterator().next();
        resources.put(
                old.name(),
                new Resource(
                        old.name(),
                        old.code(),
                        old.version() + 1,
                        "刚刚改名的资源",
                        old.department(),
                        old.summary(),
                        old.sharing(),
                        old.updateCycle(),
                        old.grade(),
                        old.state(),
                        old.key(),
                        old.timestamp(),
                        old.items(),
                        old.rules(),
                        old.partitions()));
        return snapshot(revision, before.departments(), resources);
    }

    private static CatalogSnapshot snapshot(
            long revision, Map<String, Department> departments, Map<String, Resource> resources) {
        return new CatalogSnapshot(
                revision, departments, Map.of(), Map.of(), resources, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    private static Resource resource(SyntheticEntry entry, int number) {
        return new Resource(
                entry.name(),
                "307001/%06d".formatted(number),
                1,
                entry.title(),
                entry.unit().name(),
                entry.summary(),
                new Resource.Sharing(word(Resource.Sharing.Type.class, entry.sharing()), entry.condition()),
                word(Resource.UpdateCycle.class, entry.cycle()),
                word(Resource.DataGrade.class, entry.grade()),
                State.PUBLISHED,
                entry.key(),
                null,
                entry.items().stream().map(SyntheticSnapshot::item).toList(),
                List.of(),
                1);
    }

    private static Item item(SyntheticItem item) {
        return new Item(
                item.name(),
                item.title(),
                word(ItemType.class, item.type()),
                item.required(),
                item.length() == 0 ? null : (Integer) item.length(),
                null,
                null,
                null,
                Map.of(),
                null,
                item.sensitive());
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
