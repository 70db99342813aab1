package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Item;
import govbus.catalog.Resource;
import govbus.code.Checked;
import govbus.code.ResourceCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules for a catalogue entry (发改高技术〔2017〕1272号): C3, C5, C9 and what its items must be. */
final class ResourceCheck implements CatalogCheck {

    @Override
    public List<Complaint> check(CatalogSnapshot proposed) {
        List<Complaint> all = new ArrayList<>();
        Map<String, String> titles = new HashMap<>();
        Map<String, String> codes = new HashMap<>();
        for (Resource resource : proposed.resources().values()) {
            Complaints complaints = new Complaints(Kind.RESOURCE, resource.name());
            if (titles.putIfAbsent(resource.department() + " " + resource.title(), resource.name()) != null) {
                complaints.add("/spec/title", resource.title(), Mistake.TITLE_TAKEN, "a title of its own");
            }
            code(resource, codes, complaints);
            sharing(resource.sharing(), complaints);
            key(resource, complaints);
            for (int i = 0; i < resource.items().size(); i++) {
                item("/spec/items/" + i, resource, resource.items().get(i), complaints);
            }
            RuleCheck.check(resource, complaints);
            all.addAll(complaints.all());
        }
        return all;
    }

    private static void code(Resource resource, Map<String, String> codes, Complaints complaints) {
        if (resource.code() == null) {
            return;
        }
        Checked code = ResourceCode.check(resource.code());
        if (!code.isRight() || !code.canonical().equals(resource.code())) {
            String expected = code.isRight() ? code.canonical() : code.expected();
            complaints.add("/spec/code", resource.code(), Mistake.CODE_INVALID, expected);
        } else if (codes.putIfAbsent(resource.code(), resource.name()) != null) {
            complaints.add(
                    "/spec/code",
                    resource.code(),
                    Mistake.CODE_TAKEN,
                    "a code that is not " + codes.get(resource.code()) + "'s");
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
