package govbus.code;

import java.util.regex.Pattern;

/**
 * Investment project code (投资项目统一代码): year and month, division, industry, kind, sequence.
 *
 * @param value {@code 2509-320193-89-01-544060}
 */
public record ProjectCode(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}(-\\d{3})?");

    /** @throws IllegalArgumentException when the code breaks a rule */
    public ProjectCode {
        value = check(value).orThrow();
    }

    public static Checked check(String raw) {
        return Checked.matching(
                Glyphs.withoutBlanks(raw), FORM, "形如 2509-320193-89-01-544060 / as 2509-320193-89-01-544060");
    }
}
