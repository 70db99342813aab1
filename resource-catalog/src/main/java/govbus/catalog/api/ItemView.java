package govbus.catalog.api;

import govbus.catalog.Item;
import java.util.Map;

/** An item as it is shown. */
record ItemView(
        String name,
        String title,
        String type,
        boolean required,
        Integer length,
        Integer scale,
        String min,
        String max,
        Map<String, String> codes,
        String pattern,
        boolean sensitive,
        String sharing,
        String openType,
        String standard) {

    static ItemView of(Item item) {
        return new ItemView(
                item.name(),
                item.title(),
                item.type().word(),
                item.required(),
                item.length(),
                item.scale(),
                item.min(),
                item.max(),
                item.codes(),
                item.pattern(),
                item.sensitive(),
                Words.orNull(item.sharing()),
                Words.orNull(item.openType()),
                item.standard());
    }
}
