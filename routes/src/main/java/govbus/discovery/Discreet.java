package govbus.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as they may be shown to somebody who is not yet granted anything. */
final class Discreet {
    private static final Pattern NUMBER = Pattern.compile("\\d{11,}[\\dXx]?");
    private static final int SHOWN = 10;

    private Discreet() {}

    /** The first rows: what is sensitive, names a person or looks like a personal number is masked. */
    static List<List<String>> rows(List<List<String>> sample, List<Schema.Raw> columns, List<ColumnView> views) {
        List<List<String>> shown = new ArrayList<>();
        for (List<String> row : sample.subList(0, Math.min(SHOWN, sample.size()))) {
            List<String> masked = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                boolean hidden = views.get(i).sensitive() || Guess.isPersonName(columns.get(i));
                masked.add(hidden ? mask(row.get(i)) : numbers(row.get(i)));
            }
            shown.add(masked);
        }
        return shown;
    }

    /** Six and four of a long number, the first character of anything else. */
    static String mask(String value) {
        if (value == null || value.isEmpty()) {
            return value;
        }
        if (value.length() >= 15) {
            return value.substring(0, 6) + "********" + value.substring(value.length() - 4);
        }
        if (value.length() >= 11) {
            return value.substring(0, 3) + "****" + value.substring(value.length() - 4);
        }
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "**";
    }

    private static String numbers(String value) {
        return value == null
                ? null
                : NUMBER.matcher(value).replaceAll(found -> Matcher.quoteReplacement(mask(found.group())));
    }
}
