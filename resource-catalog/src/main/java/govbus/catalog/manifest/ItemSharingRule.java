package govbus.catalog.manifest;

import govbus.catalog.Item;
import govbus.catalog.Resource;
import govbus.catalog.ResourceDescription.Open;
import java.util.Locale;

/** C7: no item is shared or opened more loosely than its resource; an item that is not shared is not opened. */
final class ItemSharingRule implements EntryRule {

    @Override
    public void check(Resource entry, Complaints complaints) {
        for (int i = 0; i < entry.items().size(); i++) {
            check("/spec/items/" + i, entry, entry.items().get(i), complaints);
        }
    }

    private static void check(String at, Resource entry, Item item, Complaints complaints) {
        Resource.Sharing.Type whole = entry.sharing().type();
        if (item.sharing() != null && item.sharing().compareTo(whole) < 0) {
            complaints.add(at + "/sharing", word(item.sharing()), Mistake.SHARING_LOOSER, word(whole) + " or stricter");
        }
        Open.Type open = entry.description().open().type();
        if (item.openType() != null && open != null && item.openType().compareTo(open) < 0) {
            complaints.add(
                    at + "/openType", word(item.openType()), Mistake.SHARING_LOOSER, word(open) + " or stricter");
        } else if (item.sharing() == Resource.Sharing.Type.NONE
                && item.openType() != null
                && item.openType() != Open.Type.NONE) {
            complaints.add(
                    at + "/openType", word(item.openType()), Mistake.OPENING_REFUSED, "none, because it is not shared");
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
