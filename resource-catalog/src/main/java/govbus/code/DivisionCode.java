package govbus.code;

import java.util.regex.Pattern;

/**
 * Administrative division (行政区划代码, GB/T 2260; 9 and 12 digits for streets and villages, GB/T 10114).
 *
 * @param value 6, 9 or 12 digits
 */
public record DivisionCode(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{6}(\\d{3}){0,2}");

    /** @throws IllegalArgumentException when the code breaks a rule */
    public DivisionCode {
        value = check(value).orThrow();
    }

    public static Checked check(String raw) {
        Checked form = Checked.matching(Glyphs.plain(raw), FORM, "6、9 或 12 位数字 / 6, 9 or 12 digits");
        return form.isRight() && !Province.known(form.canonical().substring(0, 2))
                ? Checked.wrong("province", "以 GB/T 2260 的省级代码开头 / a province of GB/T 2260 in front")
                : form;
    }
}
