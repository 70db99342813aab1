package govbus.discovery;

import govbus.code.CitizenId;
import govbus.code.SocialCreditCode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a column probably is: by its type, its name and comment, and by the check digits of its values.
 *
 * @param why {@code null} when it is only the column's type
 */
record Guess(String type, boolean sensitive, String why) {
    private static final Pattern SENSITIVE_NAME = Pattern.compile(
            "身份证|公民身份|证件号|手机|电话|住址|地址|居住|银行|账号|邮箱|病|生物|指纹|宗教|sfz|gmsfh|zjhm|id_?card|phone|mobile|tel|address|addr|email|account|bank");
    private static final Pattern PERSON_NAME = Pattern.compile("姓名|名字|^xm$|person_?name|full_?name");
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final double MOST = 0.8;

    static Guess of(Schema.Raw column, List<String> values) {
        List<String> filled = values.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        String type = type(column.base());
        if (type.equals("text")
                && mostly(filled, value -> CitizenId.check(value).isRight())) {
            return new Guess("citizen-id", true, "内容为公民身份号码 (校验位) / check digits of citizen numbers");
        }
        if (type.equals("text")
                && mostly(filled, value -> SocialCreditCode.check(value).isRight())) {
            return new Guess("social-credit-code", false, "内容为统一社会信用代码 (校验位) / check digits of social credit codes");
        }
        if (mostly(filled, value -> PHONE.matcher(value).matches())) {
            return new Guess(type, true, "内容为手机号 / values look like telephone numbers");
        }
        String words = (column.name() + " " + column.comment()).toLowerCase(Locale.ROOT);
        if (SENSITIVE_NAME.matcher(words).find()) {
            return new Guess(type, true, "名称或注释 / by name or comment");
        }
        return new Guess(type, false, null);
    }

    /** Whether it names a person; shown by its first character. */
    static boolean isPersonName(Schema.Raw column) {
        return PERSON_NAME.matcher(column.name().toLowerCase(Locale.ROOT)).find()
                || column.comment() != null
                        && PERSON_NAME.matcher(column.comment()).find();
    }

    private static boolean mostly(List<String> values, Predicate<String> test) {
        return !values.isEmpty() && values.stream().filter(test).count() >= values.size() * MOST;
    }

    private static String type(String base) {
        return switch (base) {
            case "int2", "int4", "int8" -> "integer";
            case "numeric", "float4", "float8", "money" -> "decimal";
            case "bool" -> "boolean";
            case "date" -> "date";
            case "timestamp", "timestamptz" -> "datetime";
            default -> "text";
        };
    }
}
