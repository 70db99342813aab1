package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck.Complaint;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import govbus.code.Checked;
import govbus.code.ResourceCode;
import java.util.ArrayList;
import java.util.List;

/** Rules for a catalogue entry (发改高技术〔2017〕1272号): C3, C5, C9 and what its items must be. */
final class ResourceCheck implements EntryCheck {

    @Override
    public List<Complaint> check(CatalogSnapshot concerned, CatalogSnapshot all) {
        List<Complaint> found = new ArrayList<>();
        Taken taken = new Taken(concerned.resources(), all.resources());
        for (Resource resource : concerned.resources().values()) {
            Complaints complaints = new Complaints(Kind.RESOURCE, resource.name());
            taken.title(resource)
                    .ifPresent(other -> complaints.add(
                            "/spec/title",
                            resource.title(),
                            Mistake.TITLE_TAKEN,
                            "a title that is not " + other + "'s"));
            code(resource, taken, complaints);
            sharing(resource.sharing(), complaints);
            key(resource, complaints);
            timestamp(resource, complaints);
            for (int i = 0; i < resource.items().size(); i++) {
                item("/spec/items/" + i, resource, resource.items().get(i), complaints);
            }
            RuleCheck.check(resource, complaints);
            found.addAll(complaints.all());
        }
        return found;
    }

    private static void code(Resource resource, Taken taken, Complaints complaints) {
        if (resource.code() == null) {
            return;
        }
        Checked code = ResourceCode.check(resource.code());
        if (!code.isRight() || !code.canonical().equals(resource.code())) {
            String expected = code.isRight() ? code.canonical() : code.expected();
            complaints.add("/spec/code", resource.code(), Mistake.CODE_INVALID, expected);
        } else {
            taken.code(resource)
                    .ifPresent(other -> complaints.add(
                            "/spec/code", resource.code(), Mistake.CODE_TAKEN, "a code that is not " + other + "'s"));
        }
    }

    private static void sharing(Resource.Sharing sharing, Complaints complaints) {
        String condition =
                sharing.condition() == null ? "" : sharing.condition().strip();
        String at = "/spec/sharing/condition";
        switch (sharing.type()) {
            case CONDITIONAL -> {
                if (condition.isEmpty() || condition.equals("无")) {
                    complaints.add(
                            at, sharing.condition(), Mistake.CONDITION_MISSING, "共享条件: purpose, scope, conditions");
                }
            }
            case NONE -> {
                if (!condition.matches("(?s).*《.+》.*")) {
                    complaints.add(at, sharing.condition(), Mistake.CONDITION_MISSING, "the law or regulation, as 《…》");
                }
            }
            case UNCONDITIONAL -> {}
        }
    }

    private static void timestamp(Resource resource, Complaints complaints) {
        String name = resource.timestamp();
        boolean known = name != null && complaints.known("/spec/timestamp", name, resource.itemNames());
        if (known && resource.item(name).orElseThrow().type() != ItemType.DATETIME) {
            complaints.add("/spec/timestamp", name, Mistake.ITEM_MISUSED, "an item of type datetime");
        }
    }

    private static void key(Resource resource, Complaints complaints) {
        for (int i = 0; i < resource.key().size(); i++) {
            String name = resource.key().get(i);
            boolean known = complaints.known("/spec/key/" + i, name, resource.itemNames());
            if (known && !resource.item(name).orElseThrow().required()) {
                complaints.add("/spec/key/" + i, name, Mistake.ITEM_MISUSED, "an item that is required: true");
            }
        }
    }

    private static void item(String at, Resource resource, Item item, Complaints complaints) {
        long same = resource.itemNames().stream()
                .filter(item.name()::equalsIgnoreCase)
                .count();
        if (same > 1) {
            complaints.add(
                    at + "/name", item.name(), Mistake.DUPLICATE_KEY, "each item once, also when case is ignored");
        }
        ItemCheck.check(at, item, complaints);
    }
}
