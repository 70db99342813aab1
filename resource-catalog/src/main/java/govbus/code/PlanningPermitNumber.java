package govbus.code;

import java.util.regex.Pattern;

/**
 * Planning permit number (规划许可证号).
 *
 * @param value {@code 建字第340111202300127号}
 */
public record PlanningPermitNumber(String value) {
    private static final Pattern FORM = Pattern.compile("[用地建乡]字第\\d{6}(19|20)\\d{2}([A-Z]{2}\\d{7}|\\d{5})号");

    /** @throws IllegalArgumentException when the number breaks a rule */
    public PlanningPermitNumber {
        value = check(value).orThrow();
    }

    public static Checked check(String raw) {
        return Checked.matching(Glyphs.withoutBlanks(raw), FORM, "形如 建字第340111202300127号 / as 建字第340111202300127号");
    }
}
