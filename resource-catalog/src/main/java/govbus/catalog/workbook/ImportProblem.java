package govbus.catalog.workbook;

/**
 * A mistake in a workbook.
 *
 * @param row from 1, as Excel counts; 0 for the sheet as a whole
 * @param column letters, as Excel counts; {@code null} for the whole row
 * @param rule number of the catalogue's rule and the stable word of the mistake, {@code C3 condition-missing}
 * @param value the value found; {@code null} when it is missing
 * @param message for people, Chinese and English
 */
public record ImportProblem(
        String sheet, int row, String column, String rule, String value, String expected, String message) {
    private static final int LONGEST = 120;
    private static final int LETTERS = 26;

    static ImportProblem of(Spot spot, String rule, String value, String expected, String message) {
        String shown = value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
        return new ImportProblem(spot.sheet(), spot.row(), letters(spot.column()), rule, shown, expected, message);
    }

    /** @param column from 0; negative for none */
    static String letters(int column) {
        if (column < 0) {
            return null;
        }
        String rest = column < LETTERS ? "" : letters(column / LETTERS - 1);
        return rest + (char) ('A' + column % LETTERS);
    }
}
