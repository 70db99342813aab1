package govbus.catalog.version;

import govbus.catalog.Item;
import govbus.catalog.Resource;
import java.util.List;

/** Says what differs between two versions of a resource and whether it breaks anybody. */
public final class Compatibility {
    private Compatibility() {}

    /**
     * The same for the same two versions, whatever else stands in the catalogue.
     *
     * @param before the older version
     * @param after the newer version, of the same resource
     */
    public static Comparison compare(Resource before, Resource after) {
        Changes changes = new Changes();
        head(before, after, changes);
        sharing(before.sharing(), after.sharing(), changes);
        changes.add("key", before.key(), after.key(), Why.KEY_CHANGED);
        changes.add("timestamp", before.timestamp(), after.timestamp(), Why.WORDING);
        changes.add("partitions", before.partitions(), after.partitions(), Why.PARTITIONS_CHANGED);
        items(before, after, changes);
        rules(before, after, changes);
        return new Comparison(changes.all());
    }

    private static void head(Resource before, Resource after, Changes changes) {
        changes.add("title", before.title(), after.title(), Why.WORDING);
        changes.add("summary", before.summary(), after.summary(), Why.WORDING);
        changes.add("code", before.code(), after.code(), Why.WORDING);
        boolean stops = !after.state().flows();
        changes.add("state", before.state(), after.state(), stops ? Why.STOPPED : Why.LOOSENED);
        boolean slower = after.updateCycle().compareTo(before.updateCycle()) > 0;
        changes.add("updateCycle", before.updateCycle(), after.updateCycle(), slower ? Why.CYCLE_SLOWER : Why.LOOSENED);
        boolean raised = after.grade().compareTo(before.grade()) > 0;
        changes.add("grade", before.grade(), after.grade(), raised ? Why.GRADE_RAISED : Why.LOOSENED);
    }

    private static void sharing(Resource.Sharing before, Resource.Sharing after, Changes changes) {
        boolean stricter = after.type().compareTo(before.type()) > 0;
        changes.add("sharing/type", before.type(), after.type(), stricter ? Why.SHARING_STRICTER : Why.LOOSENED);
        changes.add("sharing/condition", before.condition(), after.condition(), Why.TERMS_CHANGED);
    }

    private static void items(Resource before, Resource after, Changes changes) {
        for (Item item : before.items()) {
            after.item(item.name())
                    .ifPresentOrElse(
                            now -> new ItemComparison(item, now, changes).compare(),
                            () -> changes.addOf(
                                    item.name(), "items/" + item.name(), item.title(), null, Why.ITEM_REMOVED));
        }
        for (Item item : after.items()) {
            if (before.item(item.name()).isEmpty()) {
                Why why = item.required() ? Why.REQUIRED_ADDED : Why.ITEM_ADDED;
                changes.addOf(item.name(), "items/" + item.name(), null, item.title(), why);
            }
        }
    }

    private static void rules(Resource before, Resource after, Changes changes) {
        for (Resource.RecordRule rule : before.rules()) {
            if (!after.rules().contains(rule)) {
                changes.add("rules/" + rule.rule(), shown(rule.items()), null, Why.LOOSENED);
            }
        }
        for (Resource.RecordRule rule : after.rules()) {
            if (!before.rules().contains(rule)) {
                changes.add("rules/" + rule.rule(), null, shown(rule.items()), Why.RULE_ADDED);
            }
        }
    }

    private static String shown(List<String> items) {
        return String.join(", ", items);
    }
}
