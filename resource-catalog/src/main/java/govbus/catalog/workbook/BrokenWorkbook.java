package govbus.catalog.workbook;

/** A file that is not read as a workbook at all. */
final class BrokenWorkbook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String chinese;
    private final String expected;

    BrokenWorkbook(String rule, String chinese, String expected) {
        super(chinese + " / expected " + expected);
        this.rule = rule;
        this.chinese = chinese;
        this.expected = expected;
    }

    ImportProblem problem() {
        return new ImportProblem("", 0, null, rule, null, expected, chinese + " / expected " + expected);
    }
}
