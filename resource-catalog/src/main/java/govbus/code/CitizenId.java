package govbus.code;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/**
 * Citizen number (公民身份号码, GB 11643-1999): division, birth date, sequence, check character (ISO 7064 MOD 11-2).
 * Residence permits of Hong Kong, Macao and Taiwan and the foreigner's card of 2023 have the same form.
 *
 * @param value 18 characters, upper case
 */
public record CitizenId(String value) {
    private static final Pattern OLD_FORM = Pattern.compile("\\d{15}");
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /** @throws IllegalArgumentException when the number breaks a rule */
    public CitizenId {
        value = check(value).orThrow();
    }

    /** Checks a number of 18 characters; one of 15 is not upgraded silently, see {@link #fromFifteen}. */
    public static Checked check(String raw) {
        String text = Glyphs.plain(raw);
        if (text.length() != 18) {
            return Checked.wrong("length", "18 位 / 18 characters");
        }
        if (!isForm(text)) {
            return Checked.wrong("charset", "17 位数字加 1 位数字或 X / 17 digits and a digit or X");
        }
        if (!Province.known(text.charAt(0) == '9' ? text.substring(1, 3) : text.substring(0, 2))) {
            return Checked.wrong("province", "以 GB/T 2260 的省级代码开头 / a province of GB/T 2260 in front");
        }
        return checkDateAndCharacter(text);
    }

    /** Seventeen digits and a digit or X; by hand, since a population has a hundred million of them. */
    private static boolean isForm(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (i < 17 || c != 'X')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String digits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }

    private static Checked checkDateAndCharacter(String text) {
        LocalDate born;
        try {
            born = LocalDate.of(number(text, 6, 10), number(text, 10, 12), number(text, 12, 14));
        } catch (DateTimeException noSuchDay) {
            return Checked.wrong(
                    "date", "第 7 至 14 位为存在的日期(年月日) / a day of the calendar as YYYYMMDD at characters 7 to 14");
        }
        if (born.isAfter(LocalDate.now(CHINA))) {
            return Checked.wrong("future", "出生日期不晚于今天 / a birth date that is not in the future");
        }
        if (born.isBefore(EARLIEST)) {
            return Checked.wrong("date", "出生日期不早于 1850 年 / a birth date from 1850 on");
        }
        return checkCharacter(text) == text.charAt(17)
                ? Checked.right(text)
                : Checked.wrong("check", "末位为 GB 11643 校验码 / the check character of GB 11643 at the end");
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 16; i >= 0; i--) {
            weight = weight * 2 % 11;
            sum += (text.charAt(i) - '0') * weight;
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    /**
     * The 18-character form of an old number of 15 digits. Sequences 996 to 999 belonged to centenarians born 18xx.
     *
     * @return the new number, or what is wrong with the old one
     */
    public static Checked fromFifteen(String raw) {
        String old = Glyphs.plain(raw);
        if (!OLD_FORM.matcher(old).matches()) {
            return Checked.wrong("length", "15 位数字 / 15 digits");
        }
        String century = old.substring(12).compareTo("996") >= 0 ? "18" : "19";
        String body = old.substring(0, 6) + century + old.substring(6);
        return check(body + checkCharacter(body));
    }

    public LocalDate birthDate() {
        return LocalDate.parse(value.substring(6, 14), DATE);
    }

    /** Sex by GB/T 2261.1: {@code 1} male, {@code 2} female. */
    public String sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? "1" : "2";
    }
}
