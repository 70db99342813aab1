package govbus.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A catalogue entry (信息资源), in one version.
 *
 * @param name {@code land/parcel}
 * @param code information resource code (信息资源代码), {@code 307001/000012}
 * @param version grows by one with each change of items, sharing or cycle
 * @param department provider's name, {@code land}
 * @param key names of the items that make the key, at least one
 * @param timestamp item that says when the record changed in its source (是否时间戳); {@code null} when none does
 * @param partitions how many partitions its keys are spread over, 1 to 16; fixed once published
 * @param rules checks over several items
 * @param stopAbove share of bad records at which a source is stopped; {@code null} for never
 * @param description what else the national guide wants to know
 */
public record Resource(
        String name,
        String code,
        int version,
        String title,
        String department,
        String summary,
        Sharing sharing,
        UpdateCycle updateCycle,
        DataGrade grade,
        State state,
        List<String> key,
        String timestamp,
        List<Item> items,
        List<RecordRule> rules,
        int partitions,
        StopAbove stopAbove,
        ResourceDescription description) {

    /** A resource that nothing more is said of and whose sources are never stopped for bad records. */
    public Resource(
            String name,
            String code,
            int version,
            String title,
            String department,
            String summary,
            Sharing sharing,
            UpdateCycle updateCycle,
            DataGrade grade,
            State state,
            List<String> key,
            String timestamp,
            List<Item> items,
            List<RecordRule> rules,
            int partitions) {
        this(
                name,
                code,
                version,
                title,
                department,
                summary,
                sharing,
                updateCycle,
                grade,
                state,
                key,
                timestamp,
                items,
                rules,
                partitions,
                null,
                ResourceDescription.none());
    }

    public Optional<Item> item(String itemName) {
        return items.stream().filter(item -> item.name().equals(itemName)).findFirst();
    }

    public List<String> itemNames() {
        return items.stream().map(Item::name).toList();
    }

    /** Sharing type (共享类型) and its condition or legal basis. */
    public record Sharing(Type type, String condition) {

        /** 1 无条件共享, 2 有条件共享, 3 不予共享. */
        public enum Type {
            UNCONDITIONAL,
            CONDITIONAL,
            NONE
        }
    }

    /**
     * A source is stopped when more than so many percent of its last records were bad.
     *
     * @param percent 1 to 99
     * @param of how many records are looked at, 10 to 10,000
     */
    public record StopAbove(int percent, int of) {}

    /** 更新周期. */
    public enum UpdateCycle {
        REALTIME,
        DAILY,
        WEEKLY,
        MONTHLY,
        QUARTERLY,
        HALF_YEARLY,
        YEARLY,
        OTHER
    }

    /** 数据分级; classified data (涉密) is refused. */
    public enum DataGrade {
        GENERAL,
        IMPORTANT,
        CORE
    }

    /**
     * A rule over several items of a record.
     *
     * @param rule {@code birth-date-matches-citizen-id}, {@code sex-matches-citizen-id}, {@code not-after}
     * @param items the items it looks at, in the order that the rule defines
     */
    public record RecordRule(String rule, List<String> items) {}
}
