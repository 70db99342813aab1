package govbus.catalog.manifest;

import govbus.catalog.Resource;

/** C4: base information on people, legal entities, space and certificates should be shared without condition. */
final class BasicItemsRule implements EntryRule {
    private static final String BASE = "101|102|103|105";

    @Override
    public void check(Resource entry, Complaints complaints) {
        String node = entry.description().classification();
        boolean base =
                node != null && node.length() >= 3 && node.substring(0, 3).matches(BASE);
        if (base && entry.sharing().type() != Resource.Sharing.Type.UNCONDITIONAL) {
            complaints.warn(
                    "/spec/sharing/type",
                    entry.sharing().type().name().toLowerCase(java.util.Locale.ROOT),
                    Mistake.BASE_LIBRARY_NOT_SHARED,
                    "unconditional 无条件共享 for the basic items (国发〔2016〕51号)");
        }
    }
}
