package govbus.code;

import java.util.regex.Pattern;

/**
 * Answer of a check: the canonical text, or what was wrong and what would be right.
 *
 * @param canonical the text in the form in which it is stored; {@code null} when the check failed
 * @param rule the rule that was broken, a stable word ({@code check-digit}); {@code null} when all is well
 * @param expected what would be right, in words; {@code null} when all is well
 */
public record Checked(String canonical, String rule, String expected) {

    static Checked right(String canonical) {
        return new Checked(canonical, null, null);
    }

    static Checked wrong(String rule, String expected) {
        return new Checked(null, rule, expected);
    }

    static Checked matching(String text, Pattern pattern, String expected) {
        return pattern.matcher(text).matches() ? right(text) : wrong("form", expected);
    }

    public boolean isRight() {
        return rule == null;
    }

    /**
     * The canonical text.
     *
     * @throws IllegalArgumentException when the check failed; the message does not repeat the value
     */
    public String orThrow() {
        if (rule == null) {
            return canonical;
        }
        throw new IllegalArgumentException(rule + ": expected " + expected);
    }
}
