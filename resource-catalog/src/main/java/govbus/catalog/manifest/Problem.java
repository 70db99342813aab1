package govbus.catalog.manifest;

/**
 * One mistake in a manifest.
 *
 * @param file file name, or {@code request}
 * @param line from 1; 0 when the entry is not in the text that was read
 * @param pointer JSON pointer into the document
 * @param value the value found; {@code null} when it is missing; hidden when it may be a password
 * @param code stable word
 * @param expected what would be right
 * @param message the whole for people, Chinese and English
 */
public record Problem(
        String file,
        int line,
        int column,
        String kind,
        String name,
        String pointer,
        String value,
        String code,
        String expected,
        String message) {

    /** Number of the catalogue's rule that is broken, {@code C3}; {@code null} when it is none of the numbered ones. */
    public String rule() {
        return Mistake.rule(code).orElse(null);
    }
}
