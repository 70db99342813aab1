package govbus.catalog;

import java.util.Map;

/**
 * An item (信息项) of a resource.
 *
 * @param name technical name, {@code GMSFHM}
 * @param title business name
 * @param length most characters of a text; {@code null} for no limit but the type's own
 * @param scale decimal places of a decimal; {@code null} for any
 * @param codes allowed codes and their meaning; empty for any value
 * @param pattern RE2 pattern that the whole value must match; {@code null} for none
 * @param sensitive personal or otherwise sensitive; masked wherever nothing else was granted
 * @param sharing 共享类型 of this item, as strict as the resource's or stricter; {@code null} for the resource's own
 * @param openType 开放类型 of this item; {@code null} for the resource's own
 * @param standard 关联数据标准, {@code GB 11643-1999}; {@code null} for none
 */
public record Item(
        String name,
        String title,
        ItemType type,
        boolean required,
        Integer length,
        Integer scale,
        String min,
        String max,
        Map<String, String> codes,
        String pattern,
        boolean sensitive,
        Resource.Sharing.Type sharing,
        ResourceDescription.Open.Type openType,
        String standard) {

    /** An item that is shared and opened as its resource is. */
    public Item(
            String name,
            String title,
            ItemType type,
            boolean required,
            Integer length,
            Integer scale,
            String min,
            String max,
            Map<String, String> codes,
            String pattern,
            boolean sensitive) {
        this(name, title, type, required, length, scale, min, max, codes, pattern, sensitive, null, null, null);
    }
}
