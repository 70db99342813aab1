package govbus.catalog.manifest;

import govbus.catalog.Resource;
import govbus.catalog.ResourceDescription.Open;

/** C3 for the public: what departments do not share is not opened; opening under conditions says which. */
final class OpeningRule implements EntryRule {

    @Override
    public void check(Resource entry, Complaints complaints) {
        Open open = entry.description().open();
        boolean shared = entry.sharing().type() != Resource.Sharing.Type.NONE;
        if (open.type() == null) {
            return;
        }
        if (!shared && open.type() != Open.Type.NONE) {
            complaints.add(
                    "/spec/open/type",
                    word(open.type()),
                    Mistake.OPENING_REFUSED,
                    "none 不予开放, because sharing is none");
        }
        if (open.type() == Open.Type.CONDITIONAL
                && (open.condition() == null || open.condition().isBlank())) {
            complaints.add("/spec/open/condition", null, Mistake.CONDITION_MISSING, "开放条件: under which conditions");
        }
    }

    private static String word(Open.Type type) {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }
}
