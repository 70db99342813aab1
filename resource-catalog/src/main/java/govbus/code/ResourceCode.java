package govbus.code;

import java.util.regex.Pattern;

/**
 * Information resource code (信息资源代码, 发改高技术〔2017〕1272号): classification and sequence.
 *
 * @param value {@code 307001/000012}
 */
public record ResourceCode(String value) {
    private static final Pattern FORM = Pattern.compile("[1-3]\\d{5}\\d{0,12}/\\d{1,12}");

    /** @throws IllegalArgumentException when the code breaks a rule */
    public ResourceCode {
        value = check(value).orThrow();
    }

    public static Checked check(String raw) {
        return Checked.matching(
                Glyphs.withoutBlanks(raw),
                FORM,
                "以 1 至 3 开头的 6 至 18 位分类号、/、序号 / "
                        + "a classification of 6 to 18 digits that starts with 1 to 3, /, a number");
    }
}
