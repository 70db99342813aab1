package govbus.catalog.version;

import govbus.catalog.Item;
import govbus.catalog.ItemType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares one item that both versions have. */
final class ItemComparison {
    private static final Set<ItemType> NOT_TEXT =
            Set.of(ItemType.INTEGER, ItemType.DECIMAL, ItemType.BOOLEAN, ItemType.DATE, ItemType.DATETIME);

    private final Item before;
    private final Item after;
    private final Changes changes;

    ItemComparison(Item before, Item after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    void compare() {
        add("title", before.title(), after.title(), Why.WORDING);
        add("type", before.type(), after.type(), type());
        add(
                "required",
                before.required(),
                after.required(),
                after.required() ? Why.REQUIRED_ADDED : Why.NO_LONGER_REQUIRED);
        add("length", before.length(), after.length(), limit(before.length(), after.length()));
        add("scale", before.scale(), after.scale(), limit(before.scale(), after.scale()));
        add("min", before.min(), after.min(), bound(before.min(), after.min(), 1));
        add("max", before.max(), after.max(), bound(before.max(), after.max(), -1));
        add(
                "pattern",
                before.pattern(),
                after.pattern(),
                after.pattern() == null ? Why.ITEM_WIDENED : Why.RANGE_NARROWED);
        add(
                "sensitive",
                before.sensitive(),
                after.sensitive(),
                after.sensitive() ? Why.MASKED_FROM_NOW_ON : Why.LOOSENED);
        add("sharing", before.sharing(), after.sharing(), sharing());
        add("openType", before.openType(), after.openType(), Why.WORDING);
        add("standard", before.standard(), after.standard(), Why.WORDING);
        codes();
    }

    /** An item that says nothing is shared as its resource is, which is the loosest that it may be. */
    private Why sharing() {
        boolean stricter = after.sharing() != null
                && (before.sharing() == null || after.sharing().compareTo(before.sharing()) > 0);
        return stricter ? Why.SHARING_STRICTER : Why.LOOSENED;
    }

    private void add(String field, Object old, Object now, Why why) {
        changes.addOf(before.name(), "items/" + before.name() + "/" + field, old, now, why);
    }

    /** A code of the state is a text: to let any text in widens, to let only such codes in narrows. */
    private Why type() {
        if (after.type() == ItemType.TEXT && !NOT_TEXT.contains(before.type())) {
            return Why.ITEM_WIDENED;
        }
        if (before.type() == ItemType.TEXT && !NOT_TEXT.contains(after.type())
                || before.type() == ItemType.DECIMAL && after.type() == ItemType.INTEGER) {
            return Why.TYPE_NARROWED;
        }
        return Why.TYPE_CHANGED;
    }

    /** No limit is the widest. */
    private static Why limit(Integer old, Integer now) {
        return now != null && (old == null || now < old) ? Why.RANGE_NARROWED : Why.ITEM_WIDENED;
    }

    /** @param narrower sign of the comparison when the new bound lets less in */
    private Why bound(String old, String now, int narrower) {
        if (now == null) {
            return Why.ITEM_WIDENED;
        }
        return old == null || order(now, old) * narrower > 0 ? Why.RANGE_NARROWED : Why.ITEM_WIDENED;
    }

    private static int order(String one, String other) {
        try {
            return new java.math.BigDecimal(one).compareTo(new java.math.BigDecimal(other));
        } catch (NumberFormatException aDate) {
            return one.compareTo(other);
        }
    }

    private void codes() {
        Map<String, String> old = before.codes();
        Map<String, String> now = after.codes();
        if (old.isEmpty() != now.isEmpty()) {
            add("codes", shown(old), shown(now), old.isEmpty() ? Why.CODES_REMOVED : Why.ITEM_WIDENED);
            return;
        }
        Map<String, String> every = new LinkedHashMap<>(old);
        now.forEach(every::putIfAbsent);
        for (String code : every.keySet()) {
            String was = old.get(code);
            String is = now.get(code);
            if (!Objects.equals(was, is)) {
                Why why = is == null ? Why.CODES_REMOVED : was == null ? Why.ITEM_WIDENED : Why.MEANING_CHANGED;
                add("codes/" + code, was, is, why);
            }
        }
    }

    private static String shown(Map<String, String> codes) {
        return codes.isEmpty() ? null : String.join(", ", codes.keySet());
    }
}
