package govbus.benchmarks;

import govbus.benchmarks.catalogue.SyntheticEntry;
import govbus.benchmarks.catalogue.SyntheticItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The synthetic catalogue as the workbook that departments fill in. */
final class SyntheticWorkbook {
    private static final List<String> ENTRY = List.of(
            "资源标识", "信息资源名称", "信息资源分类", "提供方代码", "信息资源摘要", "格式分类", "格式类型", "共享类型", "共享条件", "共享方式分类", "共享方式类型", "开放类型",
            "更新周期", "数据分级", "涉密属性");
    private static final List<String> ITEM =
            List.of("提供方代码", "信息资源名称", "信息项名称", "技术名称", "数据类型", "数据长度", "是否主键", "是否必填", "敏感属性", "涉密属性");
    private static final Map<String, String> SHARING =
            Map.of("unconditional", "无条件共享", "conditional", "有条件共享", "none", "不予共享");

    private SyntheticWorkbook() {}

    static byte[] of(List<SyntheticEntry> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Govbus", "1.0")) {
            Worksheet first = workbook.newWorksheet("资源目录");
            row(first, 0, ENTRY);
            int row = 0;
            for (SyntheticEntry entry : entries) {
                row(first, ++row, cells(entry));
            }
            first.finish();
            Worksheet second = workbook.newWorksheet("信息项");
            row(second, 0, ITEM);
            row = 0;
            for (SyntheticEntry entry : entries) {
                for (SyntheticItem item : entry.items()) {
                    row(second, ++row, cells(entry, item));
                }
            }
            second.finish();
        }
        return out.toByteArray();
    }

    private static List<String> cells(SyntheticEntry entry) {
        boolean shared = !entry.sharing().equals("none");
        return List.of(
                entry.name(),
                entry.title(),
                "307001",
                entry.unit().code(),
                entry.summary(),
                "数据库",
                "postgresql",
                SHARING.get(entry.sharing()),
                entry.condition(),
                shared ? "共享平台方式" : "",
                shared ? "库表" : "",
                "不予开放",
                entry.cycle(),
                entry.grade(),
                "非涉密");
    }

    private static List<String> cells(SyntheticEntry entry, SyntheticItem item) {
        return List.of(
                entry.unit().code(),
                entry.title(),
                item.title(),
                item.name(),
                item.type(),
                item.length() > 0 ? String.valueOf(item.length()) : "",
                entry.key().contains(item.name()) ? "是" : "",
                item.required() ? "是" : "否",
                item.sensitive() ? "是" : "否",
                "非涉密");
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(row, i, cells.get(i));
            }
        }
    }
}
