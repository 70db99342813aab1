package govbus.adapter.text;

/**
 * How a CSV text is to be read.
 *
 * @param separator between two fields
 */
public record CsvForm(char separator, Shape shape, RecordRules rules) {
    static final int OPERATION = -2;

    /** The item that a header name stands for, {@link #OPERATION}, or -1 for nothing of interest. */
    int target(String name) {
        int index = shape.index(name);
        return index < 0 && shape.isOperation(name) ? OPERATION : index;
    }
}
