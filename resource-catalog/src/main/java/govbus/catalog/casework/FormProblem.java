package govbus.catalog.casework;

/**
 * One mistake in a form.
 *
 * @param pointer JSON pointer into it
 * @param value what was found; {@code null} when it is missing
 * @param code stable word
 * @param expected what would be right
 * @param message the whole for people, Chinese and English
 */
public record FormProblem(String pointer, String value, String code, String expected, String message) {}
