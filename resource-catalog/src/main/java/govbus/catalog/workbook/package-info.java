/**
 * The catalogue as an Excel workbook, the departments' usual way: template, import in the background with every mistake
 * told by sheet, row and column, the same workbook back with the mistakes, export. Internal to the catalogue.
 */
package govbus.catalog.workbook;
