package govbus.quality;

import java.util.regex.Pattern;

/**
 * A value as a cell of a file that people open with a spreadsheet. What a spreadsheet would take for a formula gets an
 * apostrophe before it (OWASP, CSV injection); coming back, the apostrophe goes again.
 */
final class Cell {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";
    private static final char GUARD = '\'';

    private Cell() {}

    static String out(String value) {
        return isFormula(value) ? GUARD + value : value;
    }

    static String in(String cell) {
        return cell != null && cell.length() > 1 && cell.charAt(0) == GUARD && isFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private static boolean isFormula(String value) {
        return value != null
                && !value.isEmpty()
                && DANGEROUS.indexOf(value.charAt(0)) >= 0
                && !NUMBER.matcher(value).matches();
    }
}
