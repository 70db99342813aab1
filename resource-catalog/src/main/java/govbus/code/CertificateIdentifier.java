package govbus.code;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifier of an electronic certificate (证照标识, GB/T 36904): root, type, issuer, serial, version, check character
 * (ISO 7064 MOD 37,36).
 *
 * @param value upper case
 */
public record CertificateIdentifier(String value) {
    private static final Pattern FORM = Pattern.compile(
            "1\\.2\\.156\\.3005\\.2\\.([0-9A-Z]{21})\\.([0-9A-Z]{6,18})\\.([0-9A-Z]{1,64})\\.(\\d{3})\\.([0-9A-Z])");

    /** @throws IllegalArgumentException when the identifier breaks a rule */
    public CertificateIdentifier {
        value = check(value).orThrow();
    }

    public static Checked check(String raw) {
        String text = Glyphs.withoutBlanks(raw);
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Checked.wrong(
                    "form",
                    "1.2.156.3005.2.类型21位.发证机构.流水号.版本3位.校验位 / "
                            + "1.2.156.3005.2.<type 21>.<issuer>.<serial>.<version 3>.<check>");
        }
        String body = parts.group(1) + parts.group(2) + parts.group(3) + parts.group(4);
        return checkCharacter(body) == parts.group(5).charAt(0)
                ? Checked.right(text)
                : Checked.wrong("check", "末位为 GB/T 36904 校验码 / the check character of GB/T 36904 at the end");
    }

    private static char checkCharacter(String body) {
        int p = 36;
        for (int i = 0; i < body.length(); i++) {
            p = (p + Character.digit(body.charAt(i), 36)) % 36;
            p = (p == 0 ? 36 : p) * 2 % 37;
        }
        return Character.toUpperCase(Character.forDigit((37 - p) % 36, 36));
    }
}
