package govbus.catalog.version;

import java.util.Locale;

/** Every reason that a change can have in a verdict; the word is part of the contract, the titles are for people. */
public enum Why {
    WORDING(Whom.NOBODY, "仅文字说明变化", "Only words changed"),
    ITEM_ADDED(Whom.NOBODY, "新增选填信息项, 原授权不受影响", "An optional item was added; grants stay as they are"),
    LOOSENED(Whom.NOBODY, "要求放宽", "A demand was loosened"),
    ITEM_WIDENED(Whom.NOTICE, "取值范围扩大, 请核对目标字段", "More values are possible; check the target's column"),
    TERMS_CHANGED(Whom.NOTICE, "使用条件变化, 请重新确认", "The terms of use changed; read them again"),
    GRADE_RAISED(Whom.NOTICE, "数据分级提高, 请核对保护措施", "The data grade rose; check your protection"),
    ITEM_REMOVED(Whom.SUBSCRIBERS, "信息项被删除", "An item was removed"),
    TYPE_CHANGED(Whom.SUBSCRIBERS, "数据类型变化", "The type changed"),
    NO_LONGER_REQUIRED(Whom.SUBSCRIBERS, "原必填项今后可能为空", "An item that always had a value may now be empty"),
    MEANING_CHANGED(Whom.SUBSCRIBERS, "代码含义变化", "A code means something else"),
    MASKED_FROM_NOW_ON(Whom.SUBSCRIBERS, "改为敏感项, 今后默认脱敏", "The item became sensitive and is masked by default"),
    SHARING_STRICTER(Whom.SUBSCRIBERS, "共享属性收紧", "Sharing became stricter"),
    KEY_CHANGED(Whom.SUBSCRIBERS, "主键变化", "The key changed"),
    PARTITIONS_CHANGED(Whom.SUBSCRIBERS, "分区数变化, 顺序不再可比", "The partitions changed, and with them the order"),
    CYCLE_SLOWER(Whom.SUBSCRIBERS, "更新周期变慢", "It will be updated less often"),
    METHOD_CHANGED(Whom.SUBSCRIBERS, "共享方式变化", "The way of sharing changed"),
    STOPPED(Whom.SUBSCRIBERS, "停止流转", "It stops flowing"),
    REQUIRED_ADDED(Whom.PROVIDER, "新增必填要求", "A value is now required"),
    TYPE_NARROWED(Whom.PROVIDER, "数据类型收窄", "The type was narrowed"),
    RANGE_NARROWED(Whom.PROVIDER, "长度、取值范围或格式收窄", "Length, range or pattern was narrowed"),
    CODES_REMOVED(Whom.PROVIDER, "代码值被删除", "Codes were removed"),
    RULE_ADDED(Whom.PROVIDER, "新增记录校验规则", "A rule over the record was added");

    /** Whom a change hits. */
    public enum Whom {
        NOBODY,
        /** Subscribers should look, nothing breaks. */
        NOTICE,
        /** What subscribers rely on is no longer so. */
        SUBSCRIBERS,
        /** Records that the provider used to deliver will be refused. */
        PROVIDER
    }

    private final Whom whom;
    private final String chinese;
    private final String english;

    Why(Whom whom, String chinese, String english) {
        this.whom = whom;
        this.chinese = chinese;
        this.english = english;
    }

    public Whom whom() {
        return whom;
    }

    public boolean breaking() {
        return whom == Whom.SUBSCRIBERS || whom == Whom.PROVIDER;
    }

    /** The reason as it is sent: {@code item-removed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
