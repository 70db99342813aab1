package govbus.catalog.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Streams the rows of one sheet: finds the columns by their titles, in any order, and leaves empty rows out. */
final class SheetReader {
    /** Example rows begin so and are left out. */
    static final String EXAMPLE = "示例";

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 100;
    private static final int HEADER_WITHIN = 10;

    private final String sheet;
    private final List<Column> form;
    private final SheetProblems problems;
    private final Map<Column, Integer> columns = new LinkedHashMap<>();
    private int rows;

    SheetReader(String sheet, List<Column> form, SheetProblems problems) {
        this.sheet = sheet;
        this.form = form;
        this.problems = problems;
    }

    void read(ReadableWorkbook workbook, Consumer<SheetRow> consumer) throws IOException {
        Optional<Sheet> found = workbook.findSheet(sheet);
        if (found.isEmpty()) {
            List<String> there = workbook.getSheets()
                    .map(Sheet::getName)
                    .limit(HEADER_WITHIN)
                    .toList();
            problems.add(
                    new Spot(sheet, 0, -1),
                    "sheet-missing",
                    String.join(", ", there),
                    "缺少工作表",
                    "a sheet named " + sheet);
            return;
        }
        try (Stream<Row> stream = found.get().openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                Row row = all.next();
                if (columns.isEmpty()) {
                    if (row.getRowNum() > HEADER_WITHIN || !header(row)) {
                        continue;
                    }
                } else if (!take(row, consumer)) {
                    return;
                }
            }
        }
        if (columns.isEmpty()) {
            problems.add(
                    new Spot(sheet, 1, -1),
                    "header-missing",
                    null,
                    "前 " + HEADER_WITHIN + " 行中没有表头",
                    "a header row with " + form.get(1).title() + ", as in the template");
        }
    }

    /** Whether this is the header row; then every column that must be there is. */
    private boolean header(Row row) {
        Map<String, Integer> titles = new HashMap<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            String title = row.getCellText(i).replace("*", "").strip();
            Integer before = titles.putIfAbsent(title, i);
            if (before != null
                    && form.stream().anyMatch(column -> column.title().equals(title))) {
                problems.add(new Spot(sheet, row.getRowNum(), i), "duplicate-key", title, "表头重复", "each column once");
            }
        }
        long known = form.stream()
                .filter(column -> titles.containsKey(column.title()))
                .count();
        if (known < 2) {
            return false;
        }
        for (Column column : form) {
            Integer at = titles.get(column.title());
            if (at != null) {
                columns.put(column, at);
            } else if (column.required()) {
                problems.add(
                        new Spot(sheet, row.getRowNum(), -1),
                        "column-missing",
                        null,
                        "缺少列",
                        "a column " + column.title());
            }
        }
        return true;
    }

    /** Whether reading may go on. */
    private boolean take(Row row, Consumer<SheetRow> consumer) {
        SheetProblems ofRow = new SheetProblems();
        Map<Column, String> cells = new HashMap<>();
        columns.forEach((column, at) -> {
            Cell cell = row.hasCell(at) ? row.getCell(at) : null;
            String text = CellText.of(cell, column, new Spot(sheet, row.getRowNum(), at), ofRow);
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        });
        if (cells.isEmpty() && ofRow.isEmpty() || isExample(row)) {
            return true;
        }
        if (++rows > MOST_ROWS) {
            problems.add(
                    new Spot(sheet, row.getRowNum(), -1), "too-large", null, "行数过多", "at most " + MOST_ROWS + " rows");
            return false;
        }
        ofRow.inOrder().forEach(problems::add);
        consumer.accept(new SheetRow(sheet, row.getRowNum(), cells, columns));
        return true;
    }

    private static boolean isExample(Row row) {
        return row.getCellCount() > 0 && row.getCellText(0).startsWith(EXAMPLE);
    }
}
