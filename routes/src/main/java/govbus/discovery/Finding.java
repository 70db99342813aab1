package govbus.discovery;

/**
 * What a step of a test found.
 *
 * @param foundEnglish the same in English; figures and names need no second language
 */
record Finding(String state, String found, String foundEnglish, String cause, String causeEnglish, String remedy) {

    static Finding ok(String found) {
        return ok(found, found);
    }

    static Finding ok(String found, String foundEnglish) {
        return new Finding("ok", found, foundEnglish, null, null, null);
    }

    static Finding failed(String cause, String causeEnglish, String remedy) {
        return new Finding("failed", null, null, cause, causeEnglish, remedy);
    }

    /** It works, but not well, or not for everything. */
    static Finding warning(String found, String cause, String causeEnglish, String remedy) {
        return new Finding("warning", found, found, cause, causeEnglish, remedy);
    }

    /** So many tables of which something is true that should not be. */
    static Finding tables(int count, String cause, String causeEnglish, String remedy) {
        return new Finding("warning", count + " 张表", count + " table(s)", cause, causeEnglish, remedy);
    }
}
