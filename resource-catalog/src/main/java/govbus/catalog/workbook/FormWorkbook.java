package govbus.catalog.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks of the form: empty as a template, or filled from the catalogue. */
final class FormWorkbook {
    private static final String WORDS = "代码表";
    private static final List<String> NOTES = List.of(
            "填写说明 How to fill in",
            "1. 工作表“资源目录”每行一个信息资源, “信息项”每行一个信息项, 二者以提供方代码和信息资源名称对应。",
            "   One entry a row in 资源目录, one item a row in 信息项; provider code and title join the two.",
            "2. 带 * 的列必填; 有下拉列表的列请选择列表中的词。Columns with * are required; choose from the lists.",
            "3. 代码列为文本单元格, 请勿改为数字。Codes are text cells.",
            "4. 不接受合并单元格和公式; 涉密数据不得登记。No merged cells, no formulas; classified data is refused.",
            "5. 资源标识、信息资源代码、发布日期可留空, 由系统生成。Left empty, they are generated.",
            "6. 多个值以分号分隔; 值域写作 1=男;2=女。Several values are parted by ; codes are written 1=男;2=女.",
            "7. 首格以“示例”开头的行不导入。Rows whose first cell begins with 示例 are not imported.");

    private FormWorkbook() {}

    /** Writes the rows of a sheet. */
    interface Rows {
        void write(FormSheet form, Worksheet sheet) throws IOException;
    }

    static void template(OutputStream out) throws IOException {
        write(
                out,
                (form, sheet) -> form.row(1, example(EntryColumns.ALL)),
                (form, sheet) -> form.row(1, example(ItemColumns.ALL)));
    }

    private static List<String> example(List<Column> columns) {
        return java.util.stream.IntStream.range(0, columns.size())
                .mapToObj(i -> i == 0
                        ? SheetReader.EXAMPLE + " " + columns.get(0).example()
                        : columns.get(i).example())
                .toList();
    }

    static void write(OutputStream out, Rows entries, Rows items) throws IOException {
        try (Workbook workbook = new Workbook(out, "Govbus", "1.0")) {
            Worksheet words = workbook.newWorksheet(WORDS);
            words.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet first = workbook.newWorksheet(EntryColumns.SHEET);
            Worksheet second = workbook.newWorksheet(ItemColumns.SHEET);
            Worksheet notes = workbook.newWorksheet("填写说明");
            FormSheet entryForm = new FormSheet(first, EntryColumns.ALL);
            FormSheet itemForm = new FormSheet(second, ItemColumns.ALL);
            entryForm.dropDowns(words, 0);
            itemForm.dropDowns(words, EntryColumns.ALL.size());
            words.finish();
            fill(entryForm, first, entries);
            fill(itemForm, second, items);
            for (int i = 0; i < NOTES.size(); i++) {
                notes.inlineString(i, 0, NOTES.get(i));
            }
            notes.width(0, 110);
            notes.finish();
            workbook.setActiveTab(1);
        }
    }

    private static void fill(FormSheet form, Worksheet sheet, Rows rows) throws IOException {
        form.head();
        rows.write(form, sheet);
        sheet.finish();
    }
}
