package govbus.adapter.text;

import java.math.BigDecimal;

/** A number as JSON writes it, as plain text without exponent. */
final class JsonNumber {
    private static final int MOST_DIGITS = 1000;

    private JsonNumber() {}

    /** The plain text; {@code null} when it would have more than 1,000 digits. */
    static String plain(String written) {
        if (written.length() > MOST_DIGITS) {
            return null;
        }
        int exponent = Math.max(written.indexOf('e'), written.indexOf('E'));
        if (exponent < 0) {
            return written;
        }
        String power = written.substring(exponent + 1);
        if (power.length() > 5 || Math.abs(Integer.parseInt(power)) > MOST_DIGITS) {
            return null;
        }
        return new BigDecimal(written).toPlainString();
    }
}
