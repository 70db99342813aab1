package govbus.code;

import java.util.regex.Pattern;

/**
 * Unified social credit code (统一社会信用代码, GB 32100-2015).
 *
 * @param value 18 characters, upper case
 */
public record SocialCreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

    /** @throws IllegalArgumentException when the code breaks a rule */
    public SocialCreditCode {
        value = check(value).orThrow();
    }

    public static Checked check(String raw) {
        String text = Glyphs.plain(raw);
        if (text.length() != 18) {
            return Checked.wrong("length", "18 位 / 18 characters");
        }
        if (!FORM.matcher(text).matches()) {
            return Checked.wrong(
                    "charset",
                    "数字和大写字母(不含 I O Z S V),第 3 至 8 位为数字 / "
                            + "digits and capital letters without I O Z S V, digits at 3 to 8");
        }
        return checkCharacter(text) == text.charAt(17)
                ? Checked.right(text)
                : Checked.wrong("check", "末位为 GB 32100 校验码 / the check character of GB 32100 at the end");
    }

    /** The check character that belongs behind 17 characters of the code's own alphabet. */
    static char checkCharacter(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
