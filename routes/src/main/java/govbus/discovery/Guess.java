package govbus.discovery;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a column probably is: by its type, its name and comment, and by the check digits of its values.
 *
 * @param why {@code null} when it is only the column's type
 */
record Guess(String type, boolean sensitive, String why) {
    private static final Pattern SENSITIVE_NAME = Pattern.compile(
            "身份证|公民身份|证件号|手机|电话|住址|地址|居住|银行|账号|邮箱|病|生物|指纹|宗教|sfz|gmsfh|zjhm|id_?card|phone|mobile|tel|address|addr|email|account|bank");

    static Guess of(Schema.Raw column, List<String> values) {
        String type = type(column.base());
        String words = (column.name() + " " + column.comment()).toLowerCase(Locale.ROOT);
        boolean named = SENSITIVE_NAME.matcher(words).find();
        Guess seen = byValues(type, Recognised.byValues(values), named);
        if (seen != null) {
            return seen;
        }
        if (named) {
            return new Guess(type, true, "名称或注释 / by name or comment");
        }
        return new Guess(type, false, null);
    }

    private static Guess byValues(String type, Recognised seen, boolean named) {
        boolean text = type.equals("text");
        return switch (seen) {
            case CITIZEN_ID ->
                new Guess(text ? "citizen-id" : type, true, "内容为公民身份号码 (校验位) / check digits of citizen numbers");
            case CREDIT_CODE ->
                new Guess(
                        text ? "social-credit-code" : type,
                        named,
                        "内容为统一社会信用代码 (校验位) / check digits of social credit codes");
            case PHONE -> new Guess(type, true, "内容为手机号 / values look like telephone numbers");
            case BANK_CARD -> new Guess(type, true, "内容为银行卡号 (校验位) / check digits of bank cards");
            case EMAIL -> new Guess(type, true, "内容为电子邮箱 / values look like e-mail addresses");
            default -> null;
        };
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
