package govbus.quality;

import govbus.adapter.Row;
import govbus.adapter.RowProblem;
import java.util.List;

/**
 * What the gate says of rows: {@code rows = good + rejected}.
 *
 * @param items names of the resource's items; the good rows' values are in this order and in canonical form
 * @param columns the columns that the rejected rows' values belong to, as they came
 */
public record Verdict(List<String> items, List<Row> good, List<String> columns, List<Rejected> rejected) {

    /**
     * A row that is not taken, as it came, with everything that is wrong with it.
     *
     * @param key the key items' values in canonical form; {@code null} when they cannot be told
     */
    public record Rejected(Row row, List<RowProblem> problems, List<String> key) {}

    public List<RowProblem> problems() {
        return rejected.stream().flatMap(one -> one.problems().stream()).toList();
    }
}
