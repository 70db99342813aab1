package govbus.discovery;

/** What a step of a test found. */
record Finding(String state, String found, String cause, String causeEnglish, String remedy) {

    static Finding ok(String found) {
        return new Finding("ok", found, null, null, null);
    }

    static Finding failed(String cause, String causeEnglish, String remedy) {
        return new Finding("failed", null, cause, causeEnglish, remedy);
    }

    /** It works, but not well, or not for everything. */
    static Finding warning(String found, String cause, String causeEnglish, String remedy) {
        return new Finding("warning", found, cause, causeEnglish, remedy);
    }
}
