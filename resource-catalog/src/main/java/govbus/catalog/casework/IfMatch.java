package govbus.catalog.casework;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;

/** The version that {@code If-Match} asks for. */
public final class IfMatch {
    private IfMatch() {}

    /** {@code null} for any; a tag that is none of ours never matches. */
    public static Integer version(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return null;
        }
        String tag = header.strip();
        if (tag.matches("\"\\d{1,9}\"")) {
            return Integer.valueOf(tag.substring(1, tag.length() - 1));
        }
        throw new Refusal(RefusalCode.CATALOGUE_VERSION_STALE, "If-Match: \"<version>\"");
    }
}
