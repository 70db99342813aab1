package govbus.catalog.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** The text of a cell, or why it has none that can be trusted. */
final class CellText {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_CODES = 30_000;

    private CellText() {}

    /** Empty for an empty cell; complaints go to {@code problems} and the text is empty then. */
    static String of(Cell cell, Column column, Spot spot, SheetProblems problems) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            problems.add(spot, "formula", "=" + cell.getFormula(), "不接受公式, 请粘贴为数值", "a value, no formula");
            return "";
        }
        String text =
                switch (cell.getType()) {
                    case NUMBER -> number(cell, column, spot, problems);
                    case BOOLEAN -> cell.asBoolean() ? "true" : "false";
                    case ERROR -> error(cell, spot, problems);
                    default -> cell.getText().strip();
                };
        int most = column.form() == Column.Form.CODES ? LONGEST_CODES : LONGEST;
        if (text.length() > most) {
            problems.add(spot, "out-of-range", text, "内容过长", "at most " + most + " characters");
            return "";
        }
        return text;
    }

    private static String number(Cell cell, Column column, Spot spot, SheetProblems problems) {
        BigDecimal number = cell.asNumber();
        if (column.form() == Column.Form.DATE) {
            try {
                return cell.asDate().toLocalDate().toString();
            } catch (DateTimeException | ArithmeticException noDate) {
                problems.add(spot, "wrong-type", number.toPlainString(), "不是日期", "a date, YYYY-MM-DD");
                return "";
            }
        }
        if (column.form() == Column.Form.CODE) {
            problems.add(spot, "number-for-code", number.toPlainString(), "代码须为文本单元格 (数字会丢失前导零和末位)", "a text cell");
            return "";
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private static String error(Cell cell, Spot spot, SheetProblems problems) {
        problems.add(spot, "cell-error", cell.getRawValue(), "单元格为错误值", "a value");
        return "";
    }
}
