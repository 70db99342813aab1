package govbus.catalog.manifest;

import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import java.util.List;
import java.util.Set;

/** Rules over several items look at items of the right types; what is not after the other is two times or two numbers. */
final class RuleCheck {
    private static final Set<ItemType> NUMBERS = Set.of(ItemType.INTEGER, ItemType.DECIMAL);
    private static final Set<ItemType> TIMES = Set.of(ItemType.DATE, ItemType.DATETIME);

    private RuleCheck() {}

    static void check(Resource resource, Complaints complaints) {
        for (int i = 0; i < resource.rules().size(); i++) {
            Resource.RecordRule rule = resource.rules().get(i);
            String at = "/spec/rules/" + i + "/items/";
            switch (rule.rule()) {
                case "birth-date-matches-citizen-id" ->
                    types(at, rule, List.of(Set.of(ItemType.CITIZEN_ID), Set.of(ItemType.DATE)), resource, complaints);
                case "sex-matches-citizen-id" ->
                    types(
                            at,
                            rule,
                            List.of(Set.of(ItemType.CITIZEN_ID), Set.of(ItemType.TEXT, ItemType.INTEGER)),
                            resource,
                            complaints);
                case "not-after" -> {
                    Set<ItemType> alike = isNumeric(rule, resource) ? NUMBERS : TIMES;
                    types(at, rule, List.of(alike, alike), resource, complaints);
                }
                default -> {} // the schema has told that there is no such rule
            }
        }
    }

    private static boolean isNumeric(Resource.RecordRule rule, Resource resource) {
        return resource.item(rule.items().get(0))
                .filter(item -> NUMBERS.contains(item.type()))
                .isPresent();
    }

    private static void types(
            String at, Resource.RecordRule rule, List<Set<ItemType>> wanted, Resource resource, Complaints complaints) {
        for (int i = 0; i < rule.items().size() && i < wanted.size(); i++) {
            String name = rule.items().get(i);
            if (!complaints.known(at + i, name, resource.itemNames())) {
                continue;
            }
            Item item = resource.item(name).orElseThrow();
            if (!wanted.get(i).contains(item.type())) {
                List<String> words =
                        wanted.get(i).stream().map(ItemType::word).sorted().toList();
                complaints.add(at + i, name, Mistake.ITEM_MISUSED, "an item of type " + String.join(" or ", words));
            }
        }
    }
}
