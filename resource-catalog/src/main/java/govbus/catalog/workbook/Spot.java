package govbus.catalog.workbook;

/**
 * A place in a workbook.
 *
 * @param row from 1; 0 for the whole sheet
 * @param column from 0; -1 for the whole row
 */
record Spot(String sheet, int row, int column) {}
