package govbus.catalog.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook as a department fills it in. */
final class TestWorkbook {
    private static final String LAND = "11320500000000019Y";

    private final List<Map<String, Object>> entries = new ArrayList<>();
    private final List<Map<String, Object>> items = new ArrayList<>();
    private BiConsumer<Worksheet, Worksheet> touch = (first, second) -> {};
    private String firstSheet = EntryColumns.SHEET;

    TestWorkbook entry(String title) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("信息资源名称", title);
        row.put("信息资源分类", "307001");
        row.put("提供方代码", LAND);
        row.put("信息资源摘要", title + "的登记信息");
        row.put("格式分类", "数据库");
        row.put("共享类型", "无条件共享");
        row.put("共享方式分类", "共享平台方式");
        row.put("共享方式类型", "库表");
        row.put("开放类型", "不予开放");
        row.put("更新周期", "每日");
        row.put("数据分级", "一般");
        row.put("涉密属性", "非涉密");
        entries.add(row);
        return item(title, "id", "编号", "是").item(title, "mc", "名称", "否");
    }

    TestWorkbook item(String entry, String name, String title, String key) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("提供方代码", LAND);
        row.put("信息资源名称", entry);
        row.put("信息项名称", title);
        row.put("技术名称", name);
        row.put("数据类型", "字符型");
        row.put("是否主键", key);
        row.put("敏感属性", "否");
        row.put("涉密属性", "非涉密");
        items.add(row);
        return this;
    }

    /** Changes a cell of the last entry. */
    TestWorkbook with(String column, Object value) {
        entries.get(entries.size() - 1).put(column, value);
        return this;
    }

    /** Changes a cell of the last item. */
    TestWorkbook withItem(String column, Object value) {
        items.get(items.size() - 1).put(column, value);
        return this;
    }

    TestWorkbook sheet(String name) {
        firstSheet = name;
        return this;
    }

    TestWorkbook touched(BiConsumer<Worksheet, Worksheet> change) {
        touch = change;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet first = workbook.newWorksheet(firstSheet);
            Worksheet second = workbook.newWorksheet(ItemColumns.SHEET);
            fill(first, EntryColumns.ALL, entries);
            fill(second, ItemColumns.ALL, items);
            touch.accept(first, second);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, List<Column> columns, List<Map<String, Object>> rows) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).header());
            for (int row = 0; row < rows.size(); row++) {
                Object value = rows.get(row).get(columns.get(i).title());
                if (value instanceof Number number) {
                    sheet.value(row + 1, i, number);
                } else if (value != null) {
                    sheet.value(row + 1, i, value.toString());
                }
            }
        }
    }

    /** The workbook with one of its parts changed, or added when it is not there. */
    static byte[] part(byte[] workbook, String name, java.util.function.UnaryOperator<byte[]> change)
            throws IOException {
        Map<String, byte[]> parts = Parts.of(workbook);
        parts.put(name, change.apply(parts.getOrDefault(name, new byte[0])));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
