package govbus.adapter.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What the header row of a CSV text says.
 *
 * @param width how many columns every record must have
 * @param names the names as written
 * @param missing columns that no name stands for
 * @param unknown names that stand for no column
 * @param repeated columns that more than one name stands for
 */
public record CsvHeader(
        int width, List<String> names, List<String> missing, List<String> unknown, List<String> repeated) {

    static CsvHeader of(String[] fields, Shape shape) {
        List<String> names = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        boolean[] found = new boolean[shape.items().size()];
        for (String field : fields) {
            String name = field == null ? "" : field;
            names.add(name);
            int index = shape.index(name);
            if (index < 0) {
                if (!shape.isOperation(name)) {
                    unknown.add(name);
                }
            } else if (found[index]) {
                repeated.add(name);
            } else {
                found[index] = true;
            }
        }
        return new CsvHeader(fields.length, names, missing(shape, found), unknown, repeated);
    }

    private static List<String> missing(Shape shape, boolean[] found) {
        List<String> missing = new ArrayList<>();
        for (int index = 0; index < found.length; index++) {
            if (!found[index]) {
                missing.add(shape.columns().get(index));
            }
        }
        return missing;
    }
}
