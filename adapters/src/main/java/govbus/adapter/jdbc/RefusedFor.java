package govbus.adapter.jdbc;

import java.util.Map;

/** Why a database refuses a row, in words for those who have to mend it; by SQLSTATE. */
final class RefusedFor {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("21000", "两个主键在目标列中相同 / two keys are the same to the target's column"),
            Map.entry("22001", "值比目标列长 / longer than the target's column"),
            Map.entry("22003", "数值超出目标列范围 / number out of the target column's range"),
            Map.entry("22007", "目标列不接受该日期 / not a date to the target's column"),
            Map.entry("22008", "日期超出目标列范围 / date out of the target column's range"),
            Map.entry("22P02", "值与目标列类型不符 / not of the target column's type"),
            Map.entry("23502", "目标列不许为空 / the target's column must not be empty"),
            Map.entry("23503", "目标表缺少所引用的记录 / what it refers to is missing in the target"),
            Map.entry("23505", "目标表中已有相同的唯一值 / the target has this unique value already"),
            Map.entry("23514", "违反目标表的检查约束 / breaks a check of the target"),
            Map.entry("23P01", "违反目标表的排除约束 / breaks an exclusion of the target"),
            Map.entry("42804", "值与目标列类型不符 / not of the target column's type"),
            Map.entry("42846", "值与目标列类型不符 / not of the target column's type"),
            Map.entry("44000", "违反目标视图的条件 / breaks the condition of the target's view"),
            Map.entry("P0001", "被目标表的触发器拒绝 / refused by the target's trigger"));

    private RefusedFor() {}

    /** {@code 值比目标列长 / longer than the target's column}. */
    static String state(String sqlState) {
        String known = WORDS.get(sqlState);
        if (known != null) {
            return known;
        }
        return sqlState.startsWith("23")
                ? "违反目标表的约束 / breaks a constraint of the target"
                : "目标表不接受该值 / the target does not take the value";
    }
}
