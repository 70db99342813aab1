package govbus.discovery;

import java.util.ArrayList;
import java.util.List;

/** Values as they may be shown to somebody who is not yet granted anything: every column masked, the unknown ones too. */
final class Discreet {
    private static final int SHOWN = 10;

    private Discreet() {}

    /** The first rows. */
    static List<List<String>> rows(List<List<String>> sample, List<Schema.Raw> columns) {
        List<Recognised> kinds = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            kinds.add(Recognised.of(
                    columns.get(i), sample.stream().map(row -> row.get(at)).toList()));
        }
        List<List<String>> shown = new ArrayList<>();
        for (List<String> row : sample.subList(0, Math.min(SHOWN, sample.size()))) {
            List<String> masked = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                masked.add(kinds.get(i).mask(row.get(i)));
            }
            shown.add(masked);
        }
        return shown;
    }
}
