package govbus.discovery;

import govbus.code.CitizenId;
import govbus.code.SocialCreditCode;
import govbus.exchange.deliver.Mask;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a column's values are taken for, by their check digits and shape, or by the column's name and comment; and how such a value is masked. */
enum Recognised {
    CITIZEN_ID(null, value -> CitizenId.check(value).isRight(), Mask.CITIZEN_ID::apply),
    CREDIT_CODE(null, value -> SocialCreditCode.check(value).isRight(), Mask.CITIZEN_ID::apply),
    PHONE("手机|电话|phone|mobile|tel", value -> value.matches("1[3-9]\\d{9}"), Mask.PHONE::apply),
    BANK_CARD(
            "银行|账号|卡号|account|bank",
            Recognised::isBankCard,
            value -> "*".repeat(value.length() - 4) + value.substring(value.length() - 4)),
    EMAIL(
            "邮箱|email|e_mail",
            value -> value.matches("[^@\\s]{2,64}@[A-Za-z0-9.-]{3,64}"),
            value -> value.charAt(0) + "***" + value.substring(value.indexOf('@'))),
    ADDRESS("住址|地址|居住|坐落|address|addr", value -> value.length() > 8, Mask.ADDRESS::apply),
    PERSON_NAME("姓名|名字|^xm$|person_?name|full_?name", value -> value.matches("[\\p{IsHan}·]{2,12}"), Mask.NAME::apply),
    /** Anything else: a letter shows as a letter, a digit as a digit, nothing of the value itself. */
    UNKNOWN(null, value -> true, Recognised::shape);

    private static final double MOST = 0.8;
    private static final int LONGEST = 40;

    private final Pattern words;
    private final Predicate<String> fits;
    private final UnaryOperator<String> masked;

    Recognised(String words, Predicate<String> fits, UnaryOperator<String> masked) {
        this.words = words == null ? null : Pattern.compile(words);
        this.fits = fits;
        this.masked = masked;
    }

    /** By what most of the values are; by the column's name and comment where the values do not tell. */
    static Recognised of(Schema.Raw column, List<String> values) {
        Recognised seen = byValues(values);
        if (seen != UNKNOWN) {
            return seen;
        }
        String name = column.name().toLowerCase(Locale.ROOT);
        String comment = column.comment() == null ? "" : column.comment().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.words != null)
                .filter(kind -> kind.words.matcher(name).find()
                        || kind.words.matcher(comment).find())
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** By the values alone; a name or an address is not believed without the column's word. */
    static Recognised byValues(List<String> values) {
        List<String> filled = values.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        return Stream.of(CITIZEN_ID, CREDIT_CODE, PHONE, BANK_CARD, EMAIL)
                .filter(kind ->
                        !filled.isEmpty() && filled.stream().filter(kind.fits).count() >= filled.size() * MOST)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** A value as it may be shown to somebody who was granted nothing; one that is not of the kind shows its shape only. */
    String mask(String value) {
        if (value == null || value.isBlank()) {
            return value;
        }
        return fits.test(value) ? masked.apply(value) : shape(value);
    }

    private static String shape(String value) {
        StringBuilder shape = new StringBuilder();
        value.codePoints().limit(LONGEST).forEach(letter -> {
            if (Character.isDigit(letter)) {
                shape.append('9');
            } else if (Character.isIdeographic(letter)) {
                shape.append('某');
            } else {
                shape.append(Character.isLetter(letter) ? "x" : letter < 128 ? Character.toString(letter) : "*");
            }
        });
        return shape.toString();
    }

    /** Sixteen to nineteen digits whose check digit (ISO/IEC 7812, Luhn) is right. */
    private static boolean isBankCard(String value) {
        Matcher digits = Pattern.compile("\\d{16,19}").matcher(value);
        if (!digits.matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(value.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
