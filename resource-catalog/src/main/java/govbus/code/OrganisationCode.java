package govbus.code;

import java.util.regex.Pattern;

/**
 * Organisation code (组织机构代码, GB 11714-1997).
 *
 * @param value 9 characters without hyphen, upper case
 */
public record OrganisationCode(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8}[0-9X]");
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** @throws IllegalArgumentException when the code breaks a rule */
    public OrganisationCode {
        value = check(value).orThrow();
    }

    public static Checked check(String raw) {
        String text = Glyphs.withoutBlanks(raw).replace("-", "");
        if (text.length() != 9) {
            return Checked.wrong("length", "9 位,末位前可有连字符 / 9 characters, a hyphen before the last is allowed");
        }
        if (!FORM.matcher(text).matches()) {
            return Checked.wrong("charset", "8 位数字或大写字母加 1 位数字或 X / 8 digits or capital letters and a digit or X");
        }
        return checkCharacter(text) == text.charAt(8)
                ? Checked.right(text)
                : Checked.wrong("check", "末位为 GB 11714 校验码 / the check character of GB 11714 at the end");
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(text.charAt(i), 36) * WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }
}
