package govbus.quality.rule;

import govbus.catalog.ItemType;
import java.math.BigDecimal;

/** Least and greatest value: numbers as numbers, dates and times by their canonical text. */
final class RangeCheck implements ItemCheck {

    private final boolean numeric;
    private final String min;
    private final String max;

    RangeCheck(ItemType type, String min, String max) {
        this.numeric = type == ItemType.INTEGER || type == ItemType.DECIMAL;
        this.min = min;
        this.max = max;
    }

    @Override
    public Outcome check(String value) {
        boolean tooLow = min != null && compare(value, min) < 0;
        boolean tooHigh = max != null && compare(value, max) > 0;
        return tooLow || tooHigh ? Outcome.wrong("out-of-range", expected()) : Outcome.right(value);
    }

    private int compare(String left, String right) {
        return numeric ? new BigDecimal(left).compareTo(new BigDecimal(right)) : left.compareTo(right);
    }

    private String expected() {
        if (min == null) {
            return "不大于 " + max + " / at most " + max;
        }
        return max == null ? "不小于 " + min + " / at least " + min : between();
    }

    private String between() {
        return min + " 至 " + max + " / from " + min + " to " + max;
    }
}
