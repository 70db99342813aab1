package govbus.catalog.dispute;

/**
 * The provider has answered a verification; told in the transaction that keeps the answer.
 *
 * @param outcome {@code corrected}, {@code confirmed-correct} or {@code partly}
 * @param by the department that had doubted, or {@code library/<name>}
 */
public record VerificationClosed(
        String number, String resource, String key, String item, String outcome, String answer, String by) {}
