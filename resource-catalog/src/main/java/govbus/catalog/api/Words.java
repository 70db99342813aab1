package govbus.catalog.api;

import govbus.catalog.Resource;
import java.util.Locale;
import java.util.Map;

/** Words and titles of the catalogue's enumerations. */
final class Words {
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("unconditional", "无条件共享"),
            Map.entry("conditional", "有条件共享"),
            Map.entry("none", "不予共享"),
            Map.entry("realtime", "实时"),
            Map.entry("daily", "每日"),
            Map.entry("weekly", "每周"),
            Map.entry("monthly", "每月"),
            Map.entry("quarterly", "每季度"),
            Map.entry("half-yearly", "每半年"),
            Map.entry("yearly", "每年"),
            Map.entry("other", "其他"));

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String orNull(Enum<?> constant) {
        return constant == null ? null : of(constant);
    }

    static String title(String word) {
        return TITLES.getOrDefault(word, word);
    }

    static String sharing(Resource resource) {
        return of(resource.sharing().type());
    }
}
