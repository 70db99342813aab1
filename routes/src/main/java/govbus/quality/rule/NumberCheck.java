package govbus.quality.rule;

import java.math.BigDecimal;

/** Whole and decimal numbers; canonical form is plain, without exponent. */
final class NumberCheck {

    private static final int MOST_DIGITS = 100;

    private NumberCheck() {}

    static ItemCheck integer() {
        return raw -> {
            Outcome outcome = number(raw, 0);
            return outcome.broken() ? Outcome.wrong("not-an-integer", "整数 / a whole number") : outcome;
        };
    }

    static ItemCheck decimal(Integer scale) {
        return raw -> number(raw, scale == null ? MOST_DIGITS : scale);
    }

    private static Outcome number(String raw, int scale) {
        if (isPlainWhole(raw)) {
            return Outcome.right(raw);
        }
        String text = raw.strip();
        try {
            if (text.length() <= MOST_DIGITS) {
                BigDecimal number = new BigDecimal(text);
                if (Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS) {
                    return number.stripTrailingZeros().scale() <= scale
                            ? Outcome.right(number.toPlainString())
                            : Outcome.wrong("too-many-decimals", "最多" + scale + "位小数 / at most " + scale + " decimals");
                }
            }
        } catch (NumberFormatException notANumber) {
            // answered below
        }
        return Outcome.wrong("not-a-number", "数字 / a number");
    }

    /** Most whole numbers come in canonical form already; they are recognised without building anything. */
    private static boolean isPlainWhole(String raw) {
        int first = raw.startsWith("-") ? 1 : 0;
        int digits = raw.length() - first;
        if (digits == 0 || digits > MOST_DIGITS || raw.charAt(first) == '0' && raw.length() > 1) {
            return false;
        }
        for (int i = first; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
