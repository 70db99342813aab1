package govbus.catalog.workbook;

import java.util.List;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** The head of a sheet of the form: titles, widths, text cells for codes, drop-downs. */
final class FormSheet {
    private static final int LAST_ROW = 20_000;
    private static final int WIDTH = 18;
    private static final int WIDE = 36;

    private final Worksheet sheet;
    private final List<Column> columns;

    FormSheet(Worksheet sheet, List<Column> columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    /** Writes the header row. */
    void head() {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.width(
                    i, column.pointer().equals("/summary") || column.pointer().endsWith("condition") ? WIDE : WIDTH);
            sheet.inlineString(0, i, column.header());
            sheet.comment(0, i, column.english());
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("DCE6F1")
                .wrapText(true)
                .set();
        sheet.freezePane(1, 1);
    }

    /** Lets Excel offer the words and keep codes as text. */
    void dropDowns(Worksheet words, int firstWordColumn) {
        int at = firstWordColumn;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.form() == Column.Form.CODE || column.form() == Column.Form.LIST) {
                sheet.style(i).format("@").set();
            }
            if (column.wording() != null) {
                List<String> offered = column.wording().offered();
                for (int row = 0; row < offered.size(); row++) {
                    words.inlineString(row, at, offered.get(row));
                }
                Range list = words.range(0, at, offered.size() - 1, at);
                sheet.range(1, i, LAST_ROW, i)
                        .validateWithList(list)
                        .allowBlank(true)
                        .showErrorMessage(false);
                at++;
            }
        }
    }

    /** Text cells only: nothing that Excel would run. */
    void row(int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(row, i, cells.get(i));
            }
        }
    }
}
