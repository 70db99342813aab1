package govbus.exchange;

import govbus.catalog.Resource;
import java.util.List;

/** The business key of a record: the canonical values of its key items. */
public final class Keys {

    /** Cannot stand in a canonical value's first place, so joined keys stay distinct. */
    private static final char SEPARATOR = '\u001F';

    private Keys() {}

    /** Where the key items stand among the resource's items. */
    public static int[] positions(Resource resource) {
        List<String> items = resource.itemNames();
        return resource.key().stream().mapToInt(items::indexOf).toArray();
    }

    public static String of(String[] values, int[] positions) {
        if (positions.length == 1) {
            return values[positions[0]];
        }
        StringBuilder key = new StringBuilder(values[positions[0]]);
        for (int i = 1; i < positions.length; i++) {
            key.append(SEPARATOR).append(values[positions[i]]);
        }
        return key.toString();
    }

    /** A key of several items as a person writes it: {@code a|b}. */
    public static String fromPerson(String text, int parts) {
        return parts == 1 ? text : text.replace('|', SEPARATOR);
    }

    /** The values of a key of so many items. */
    public static String[] parts(String key, int parts) {
        return parts == 1 ? new String[] {key} : key.split(String.valueOf(SEPARATOR), parts);
    }

    /** A key as a person reads it: {@code a|b}. */
    public static String forPerson(String key) {
        return key.replace(SEPARATOR, '|');
    }
}
