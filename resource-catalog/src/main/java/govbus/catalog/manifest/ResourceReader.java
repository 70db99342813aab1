package govbus.catalog.manifest;

import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import govbus.catalog.ResourceDescription;
import govbus.catalog.State;
import java.util.List;

/** Reads a resource from its document. */
final class ResourceReader {
    private final Shared shared;

    ResourceReader(Shared shared) {
        this.shared = shared;
    }

    Resource read(String name, Fields spec, int version) {
        Integer partitions = spec.number("partitions");
        return new Resource(
                name,
                spec.textOrNull("code"),
                version,
                spec.text("title"),
                shared.of(SnapshotBuilder.owner(name)),
                spec.text("summary"),
                shared.of(sharing(spec.below("sharing"))),
                spec.word("updateCycle", Resource.UpdateCycle.class, Resource.UpdateCycle.OTHER),
                spec.word("grade", Resource.DataGrade.class, Resource.DataGrade.CORE),
                spec.word("state", State.class, State.PUBLISHED),
                shared.of(spec.texts("key")),
                shared.of(spec.textOrNull("timestamp")),
                items(spec),
                spec.each("rules", rule -> new Resource.RecordRule(rule.text("rule"), rule.texts("items"))),
                partitions == null ? 1 : partitions,
                stopAbove(spec.below("quality").below("stopAbove")),
                new DescriptionReader(shared).read(spec));
    }

    private static Resource.Sharing sharing(Fields sharing) {
        Resource.Sharing.Type type = sharing.word("type", Resource.Sharing.Type.class, Resource.Sharing.Type.NONE);
        return new Resource.Sharing(type, sharing.textOrNull("condition"));
    }

    private static Resource.StopAbove stopAbove(Fields limit) {
        Integer percent = limit.number("percent");
        Integer of = limit.number("of");
        return percent == null || of == null ? null : new Resource.StopAbove(percent, of);
    }

    private List<Item> items(Fields spec) {
        return spec.each(
                "items",
                item -> shared.of(new Item(
                        shared.of(item.text("name")),
                        shared.of(item.text("title")),
                        item.word("type", ItemType.class, ItemType.TEXT),
                        item.flag("required"),
                        item.number("length"),
                        item.number("scale"),
                        item.textOrNull("min"),
                        item.textOrNull("max"),
                        shared.of(item.map("codes")),
                        item.textOrNull("pattern"),
                        item.flag("sensitive"),
                        item.word("sharing", Resource.Sharing.Type.class, null),
                        item.word("openType", ResourceDescription.Open.Type.class, null),
                        item.textOrNull("standard"))));
    }
}
