package govbus.catalog.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The same workbook back, each row that is wrong with its mistakes beside it; corrected, it can be handed in again. */
final class ErrorWorkbook {
    private static final String COLUMN = "错误 Errors";
    private static final int MOST_SHEETS = 10;
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 100;
    private static final int FLUSHED = 1_000;
    private static final String RED = "FFC7CE";
    private static final int WIDTH = 70;

    private final Map<String, Map<Integer, List<ImportProblem>>> problems = new HashMap<>();

    ErrorWorkbook(List<ImportProblem> all) {
        for (ImportProblem problem : all) {
            problems.computeIfAbsent(problem.sheet(), sheet -> new HashMap<>())
                    .computeIfAbsent(Math.max(problem.row(), 1), row -> new ArrayList<>())
                    .add(problem);
        }
    }

    void write(Path original, OutputStream out) throws IOException {
        WorkbookGuard.inspect(original);
        try (ReadableWorkbook from = new ReadableWorkbook(original.toFile(), new ReadingOptions(true, true));
                Workbook to = new Workbook(out, "Govbus", "1.0")) {
            List<Sheet> sheets = from.getSheets().limit(MOST_SHEETS).toList();
            for (Sheet sheet : sheets) {
                copy(sheet, to.newWorksheet(sheet.getName()));
            }
        }
    }

    private void copy(Sheet from, Worksheet to) throws IOException {
        Map<Integer, List<ImportProblem>> wrong = problems.getOrDefault(from.getName(), Map.of());
        int beside = -1;
        try (Stream<Row> rows = from.openStream()) {
            for (Iterator<Row> all = rows.limit(MOST_ROWS).iterator(); all.hasNext(); ) {
                Row row = all.next();
                if (beside < 0 && row.getPhysicalCellCount() > 0 && !wrong.isEmpty()) {
                    beside = column(row);
                    to.inlineString(row.getRowNum() - 1, beside, COLUMN);
                    to.width(beside, WIDTH);
                }
                cells(row, to, beside);
                if (wrong.containsKey(row.getRowNum())) {
                    mark(row.getRowNum(), wrong.get(row.getRowNum()), to, beside);
                }
                if (row.getRowNum() % FLUSHED == 0) {
                    to.flush();
                }
            }
        }
        to.finish();
    }

    /** Behind the last title, or where it was when this workbook has come back before. */
    private static int column(Row header) {
        int most = Math.min(header.getCellCount(), MOST_COLUMNS);
        for (int i = 0; i < most; i++) {
            if (header.getCellText(i).equals(COLUMN)) {
                return i;
            }
        }
        return most;
    }

    private static void cells(Row row, Worksheet to, int beside) {
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            if (cell == null || cell.getType() == CellType.EMPTY || i == beside) {
                continue;
            }
            int at = row.getRowNum() - 1;
            if (cell.getFormula() != null) {
                to.inlineString(at, i, "=" + cell.getFormula()); // as text: it must not run
            } else if (cell.getType() == CellType.NUMBER) {
                to.value(at, i, cell.asNumber());
            } else {
                to.inlineString(at, i, cell.getText());
            }
        }
    }

    private static void mark(int row, List<ImportProblem> wrong, Worksheet to, int beside) {
        StringBuilder text = new StringBuilder();
        for (ImportProblem problem : wrong) {
            String column = problem.column() == null ? "" : problem.column() + row + " ";
            text.append(text.isEmpty() ? "" : "\n")
                    .append(column)
                    .append(problem.rule())
                    .append(": ")
                    .append(problem.message());
            if (problem.column() != null) {
                to.style(row - 1, number(problem.column())).fillColor(RED).set();
            }
        }
        to.inlineString(row - 1, beside, text.toString());
        to.style(row - 1, beside).fontColor("9C0006").wrapText(true).set();
    }

    /** The inverse of {@link ImportProblem#letters}. */
    private static int number(String letters) {
        int number = 0;
        for (char letter : letters.toCharArray()) {
            number = number * 26 + letter - 'A' + 1;
        }
        return number - 1;
    }
}
