package govbus.catalog.workbook;

import java.util.Map;

/**
 * A row as it was read.
 *
 * @param row from 1
 * @param cells the text of each cell that is filled, by column
 * @param columns where each column of the form stands, from 0
 */
record SheetRow(String sheet, int row, Map<Column, String> cells, Map<Column, Integer> columns) {

    String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    Spot spot(Column column) {
        return new Spot(sheet, row, columns.getOrDefault(column, -1));
    }
}
