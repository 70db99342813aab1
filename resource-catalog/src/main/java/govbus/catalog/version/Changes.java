package govbus.catalog.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects changes; what is equal is none. */
final class Changes {
    private final List<Change> all = new ArrayList<>();

    void add(String field, Object before, Object after, Why why) {
        addOf(null, field, before, after, why);
    }

    void addOf(String item, String field, Object before, Object after, Why why) {
        if (!Objects.equals(before, after)) {
            all.add(new Change(field, item, text(before), text(after), why));
        }
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(String::valueOf).toList());
        }
        return value == null
                ? null
                : value instanceof Enum<?> constant
                        ? constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
                        : value.toString();
    }

    List<Change> all() {
        return List.copyOf(all);
    }
}
