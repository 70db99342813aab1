package govbus.adapter;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table's rows as they are at one moment, read beside the flow in bounded memory: what reconciliation compares. Values
 * come in the order of the columns asked for. For one thread; whatever fails is thrown as a sentence for people.
 */
public interface Scan extends AutoCloseable {

    /** All rows, in any order; may be called again and sees the same moment. */
    void rows(Consumer<String[]> each);

    /**
     * The rows that have one of these keys; what is not there is left out.
     *
     * @param keys values of the key items, in the key's order; at most 1,000
     */
    void rows(List<String[]> keys, Consumer<String[]> each);

    @Override
    void close();
}
