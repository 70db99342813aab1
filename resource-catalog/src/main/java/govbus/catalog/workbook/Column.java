package govbus.catalog.workbook;

/**
 * A column of the workbook.
 *
 * @param title as it stands in the header row
 * @param pointer where its value goes in the manifest, below {@code spec} or below the item; empty when it is not a part
 *     of it
 * @param wording the words that are allowed; {@code null} for any text
 */
record Column(
        String title, String english, String pointer, Form form, boolean required, Wording wording, String example) {

    /** What a cell holds. */
    enum Form {
        /** Any text. */
        TEXT,
        /** A code or name: a number in the cell has lost its leading zeros or its end already. */
        CODE,
        /** One of the allowed words. */
        WORD,
        /** Yes or no. */
        FLAG,
        /** A whole number. */
        NUMBER,
        /** {@code 2026-11-20}, or a date of Excel. */
        DATE,
        /** Several codes or words, parted by {@code ;} */
        LIST,
        /** {@code 1=男;2=女} */
        CODES
    }

    static Column text(String title, String english, String pointer, String example) {
        return new Column(title, english, pointer, Form.TEXT, false, null, example);
    }

    static Column of(Form form, String title, String english, String pointer, String example) {
        return new Column(title, english, pointer, form, false, null, example);
    }

    static Column word(String title, String english, String pointer, Wording wording, String example) {
        Form form = wording == Wordings.FLAG ? Form.FLAG : Form.WORD;
        return new Column(title, english, pointer, form, false, wording, example);
    }

    Column must() {
        return new Column(title, english, pointer, form, true, wording, example);
    }

    /** The header: what must be filled bears a star. */
    String header() {
        return required ? title + "*" : title;
    }
}
