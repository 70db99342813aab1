package govbus.catalog.manifest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The mistakes that the catalogue itself finds, with their stable words. */
enum Mistake {
    MALFORMED("不是可读的 YAML 或 JSON", "not readable as YAML or JSON"),
    TOO_LARGE("清单过大", "too large"),
    ALIAS_REFUSED("不接受 YAML 锚点、别名和标签", "anchors, aliases and tags of YAML are not accepted"),
    DUPLICATE_KEY("键重复", "the key is there twice"),
    DUPLICATE_ENTRY("同一条目出现两次", "the entry is there twice"),
    KIND_UNKNOWN("清单种类未知", "unknown kind of manifest"),
    UNKNOWN_KEY("键未知", "unknown key"),
    MISSING("缺少必填项", "required and missing"),
    WORD_NOT_ALLOWED("取值不在允许范围内", "not one of the allowed words"),
    WRONG_TYPE("类型错误", "of the wrong type"),
    OUT_OF_RANGE("超出允许范围", "outside the allowed range"),
    IDENTIFIER_INVALID("标识符不合法", "not a valid identifier"),
    EXPRESSION_FORBIDDEN("清单中不得有表达式", "expressions have no place in a manifest"),
    CREDENTIAL_IN_MANIFEST("清单中不得有口令", "a password has no place in a manifest"),
    ENDPOINT_FORBIDDEN("不允许的端点", "an endpoint that is not allowed"),
    REFERENCE_UNKNOWN("引用的条目不存在", "refers to something that does not exist"),
    NOT_OWNER("不属于该部门", "belongs to another department"),
    CODE_INVALID("代码校验未通过", "the code breaks its standard"),
    CODE_TAKEN("代码已被占用", "the code belongs to another resource"),
    TITLE_TAKEN("同一提供方下名称重复", "another resource of the provider has this title"),
    CLASSIFIED_REFUSED("涉密数据不得登记", "classified data must not be registered"),
    CONDITION_MISSING("缺少共享条件或依据", "the condition or the legal basis is missing"),
    SHARING_REFUSED("不予共享的资源不得授权", "the resource is not shared"),
    ITEM_MISUSED("信息项定义有误", "the item does not fit"),
    REGEX_REJECTED("正则表达式不可用", "the expression is not RE2"),
    DATE_PAST("日期已过", "the date is past"),
    FIXED_ONCE_PUBLISHED("发布后不得更改", "cannot change once published"),
    CLASSIFICATION_UNKNOWN("信息资源分类不存在", "no such node of the classification"),
    CLASSIFICATION_NOT_LEAF("信息资源分类须为末级", "the node of the classification is not a leaf"),
    CODE_UNDER_ANOTHER("代码不在该分类之下", "the code stands under another classification"),
    OPENING_REFUSED("不予共享的不得开放", "what is not shared must not be opened"),
    SHARING_LOOSER("信息项不得比资源更宽松", "an item is looser than its resource"),
    SERVICE_INCOMPLETE("服务接口描述不全", "the service is not described in full"),
    CYCLE_UNFIT("更新周期与共享方式不符", "the update cycle does not fit to the way of sharing"),
    METADATA_MISSING("核心元数据缺失", "core metadata is missing"),
    BASE_LIBRARY_NOT_SHARED("基础信息宜无条件共享", "base information should be shared without condition"),
    ENTRY_IN_USE("条目仍被引用", "other entries still refer to it");

    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");

    private final String chinese;
    private final String english;

    Mistake(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The number of the catalogue's rule that a code belongs to, {@code C3}; empty when it belongs to none. */
    static Optional<String> rule(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "classification-unknown", "classification-not-leaf", "code-under-another" -> "C1";
                    case "condition-missing", "opening-refused" -> "C3";
                    case "base-library-not-shared" -> "C4";
                    case "service-incomplete" -> "C5";
                    case "cycle-unfit" -> "C6";
                    case "sharing-looser" -> "C7";
                    case "classified-refused" -> "C8";
                    case "title-taken", "code-taken" -> "C9";
                    default -> null;
                });
    }

    /**
     * The sentence for a code, of our own or of another check: Chinese, " / ", English. What is expected may be said in both
     * languages as well, and is taken apart for the two halves.
     */
    static String message(String code, String pointer, String value, String expected) {
        Optional<Mistake> own = Arrays.stream(values())
                .filter(mistake -> mistake.word().equals(code))
                .findFirst();
        String found = value == null ? "" : " “" + value + "”";
        String[] halves = expected == null ? new String[0] : expected.split(" / ", -1);
        boolean both = halves.length == 2 && CHINESE.matcher(halves[0]).find();
        return own.map(mistake -> mistake.chinese).orElse("清单有误 (" + code + ")") + ": " + pointer + found + ", 应为 "
                + (both ? halves[0] : expected) + " / " + pointer + found + ": "
                + own.map(mistake -> mistake.english).orElse(code) + ", expected " + (both ? halves[1] : expected);
    }
}
