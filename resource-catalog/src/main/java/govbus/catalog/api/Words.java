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
            Map.entry("other", "其他"),
            Map.entry("general", "一般"),
            Map.entry("important", "重要"),
            Map.entry("core", "核心"),
            Map.entry("draft", "草稿"),
            Map.entry("review", "审核中"),
            Map.entry("published", "已发布"),
            Map.entry("updating", "更新中"),
            Map.entry("suspended", "已暂停"),
            Map.entry("offline", "已下线"),
            Map.entry("electronic-file", "电子文件"),
            Map.entry("spreadsheet", "电子表格"),
            Map.entry("database", "数据库"),
            Map.entry("image", "图形图像"),
            Map.entry("stream", "流媒体"),
            Map.entry("self-described", "自描述格式"),
            Map.entry("service", "服务接口"),
            Map.entry("1", "基础信息资源"),
            Map.entry("2", "主题信息资源"),
            Map.entry("3", "部门信息资源"));

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
