package govbus.quality;

import govbus.catalog.Item;
import govbus.catalog.Resource;

/** Masks sensitive values in the middle: enough to find the record in its source, not to use it. */
public final class Discretion {

    private static final String SEPARATOR = "\u001F";

    private Discretion() {}

    public static boolean isSensitive(Resource resource, String item) {
        return resource.item(item).map(Item::sensitive).orElse(false);
    }

    /** The value as it may be shown of this item. */
    public static String shown(Resource resource, String item, String value) {
        return isSensitive(resource, item) ? masked(value) : value;
    }

    /** A business key as it may be shown: parts joined by {@code |}, each masked if its item is sensitive. */
    public static String key(Resource resource, String key) {
        String[] parts = key.split(SEPARATOR, -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] =
                    i < resource.key().size() ? shown(resource, resource.key().get(i), parts[i]) : masked(parts[i]);
        }
        return String.join("|", parts);
    }

    private static String masked(String value) {
        if (value == null || value.length() < 3) {
            return value;
        }
        int tail = value.length() > 8 ? 4 : 1;
        int head = value.length() > 12 ? 6 : 1;
        return value.substring(0, head)
                + "*".repeat(value.length() - head - tail)
                + value.substring(value.length() - tail);
    }
}
