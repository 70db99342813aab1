package govbus;

import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import govbus.catalog.State;
import java.util.List;
import java.util.Map;

/** Resources for tests. */
public final class Resources {

    private Resources() {}

    public static Item item(String name, ItemType type, boolean required) {
        return new Item(name, name, type, required, null, null, null, null, Map.of(), null, false);
    }

    public static Resource of(String name, int partitions, List<Item> items, Resource.RecordRule... rules) {
        return new Resource(
                name,
                "306001/000001",
                1,
                name,
                name.substring(0, name.indexOf('/')),
                name,
                new Resource.Sharing(Resource.Sharing.Type.UNCONDITIONAL, null),
                Resource.UpdateCycle.REALTIME,
                Resource.DataGrade.GENERAL,
                State.PUBLISHED,
                List.of(items.get(0).name()),
                null,
                items,
                List.of(rules),
                partitions);
    }
}
