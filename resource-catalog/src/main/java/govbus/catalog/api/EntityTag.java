package govbus.catalog.api;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;

/** An entry's version as an HTTP entity tag, {@code "7"}. */
final class EntityTag {
    private EntityTag() {}

    static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The version that {@code If-Match} asks for; {@code null} for any. A tag that is none of ours never matches. */
    static Integer version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        String tag = ifMatch.strip();
        if (tag.matches("\"\\d{1,9}\"")) {
            return Integer.valueOf(tag.substring(1, tag.length() - 1));
        }
        throw new Refusal(RefusalCode.CATALOGUE_VERSION_STALE, "If-Match: \"<version>\"");
    }
}
