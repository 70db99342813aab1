package govbus.reconciliation;

import govbus.catalog.Item;
import govbus.catalog.Resource;
import govbus.exchange.Keys;
import java.util.StringJoiner;

/** Values as people may see them: sensitive ones masked in the middle, enough to find the record, not to use it. */
final class Shown {

    private Shown() {}

    static String value(Resource resource, String item, String value) {
        boolean sensitive = resource.item(item).map(Item::sensitive).orElse(false);
        if (!sensitive || value == null || value.length() < 3) {
            return value;
        }
        int tail = value.length() > 8 ? 4 : 1;
        int head = value.length() > 12 ? 6 : 1;
        return value.substring(0, head)
                + "*".repeat(value.length() - head - tail)
                + value.substring(value.length() - tail);
    }

    static String key(Resource resource, String key) {
        String[] parts = Keys.parts(key, resource.key().size());
        StringJoiner shown = new StringJoiner("|");
        for (int i = 0; i < parts.length; i++) {
            shown.add(value(resource, resource.key().get(i), parts[i]));
        }
        return shown.toString();
    }
}
