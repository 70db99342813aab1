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
        boolean sensitive) {}
