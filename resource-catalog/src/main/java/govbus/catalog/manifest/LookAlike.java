package govbus.catalog.manifest;

/** Names the letter that only looks like an ASCII letter. */
final class LookAlike {
    private LookAlike() {}

    static String expected(String expected, String text) {
        return text.codePoints()
                .filter(c -> c > 127 && Character.isLetter(c) && !Character.isIdeographic(c))
                .mapToObj(c -> expected + String.format("; U+%04X %s is not ASCII", c, Character.getName(c)))
                .findFirst()
                .orElse(expected);
    }
}
