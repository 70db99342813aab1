package govbus.catalog.manifest;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import govbus.catalog.Item;
import govbus.catalog.ItemType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** The limits of an item fit to its type. */
final class ItemCheck {
    private ItemCheck() {}

    static void check(String at, Item item, Complaints complaints) {
        ItemType type = item.type();
        if (item.length() != null && type != ItemType.TEXT) {
            complaints.add(at + "/length", item.length().toString(), Mistake.ITEM_MISUSED, "a length for text only");
        }
        if (item.scale() != null && type != ItemType.DECIMAL) {
            complaints.add(at + "/scale", item.scale().toString(), Mistake.ITEM_MISUSED, "a scale for decimal only");
        }
        if (!item.codes().isEmpty() && type != ItemType.TEXT && type != ItemType.INTEGER) {
            complaints.add(at + "/codes", null, Mistake.ITEM_MISUSED, "codes for text or integer only");
        }
        limit(at + "/min", item.min(), type, complaints);
        limit(at + "/max", item.max(), type, complaints);
        pattern(at + "/pattern", item.pattern(), complaints);
    }

    private static void limit(String at, String limit, ItemType type, Complaints complaints) {
        if (limit == null) {
            return;
        }
        try {
            switch (type) {
                case INTEGER -> new BigDecimal(limit).toBigIntegerExact();
                case DECIMAL -> new BigDecimal(limit);
                case DATE -> LocalDate.parse(limit);
                case DATETIME -> OffsetDateTime.parse(limit);
                default -> complaints.add(at, limit, Mistake.ITEM_MISUSED, "a limit for numbers and dates only");
            }
        } catch (ArithmeticException | NumberFormatException | DateTimeParseException unfit) {
            complaints.add(at, limit, Mistake.ITEM_MISUSED, "a value of type " + type.word());
        }
    }

    private static void pattern(String at, String pattern, Complaints complaints) {
        if (pattern == null) {
            return;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException notRe2) {
            complaints.add(at, pattern, Mistake.REGEX_REJECTED, "RE2 syntax (" + notRe2.getDescription() + ")");
        }
    }
}
