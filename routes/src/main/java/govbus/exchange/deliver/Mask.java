package govbus.exchange.deliver;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a value is masked (脱敏), after DB34/T 4631.2 and common practice. */
public enum Mask {
    NONE {
        @Override
        public String apply(String value) {
            return value;
        }
    },
    /** 张*, 张*三. */
    NAME {
        @Override
        public String apply(String value) {
            return value == null || value.isEmpty() ? value : keep(value, 1, value.length() > 2 ? 1 : 0);
        }
    },
    /** 110101********0014. */
    CITIZEN_ID {
        @Override
        public String apply(String value) {
            return value == null ? null : keep(value, 6, 4);
        }
    },
    /** 138****8000. */
    PHONE {
        @Override
        public String apply(String value) {
            return value == null ? null : keep(value, 3, 4);
        }
    },
    /** To the district or county; what follows is hidden. */
    ADDRESS {
        @Override
        public String apply(String value) {
            if (value == null) {
                return null;
            }
            Matcher place = PLACE.matcher(value);
            return (place.lookingAt() ? place.group() : "") + "***";
        }
    },
    HIDDEN {
        @Override
        public String apply(String value) {
            return value == null ? null : "***";
        }
    };

    private static final Pattern PLACE = Pattern.compile("(?:\\p{IsHan}{2,8}?(?:省|自治区|特别行政区))?"
            + "(?:[\\p{IsHan}&&[^街路村小弄巷镇乡道社]]{1,10}?(?:市|自治州|盟|地区))?"
            + "(?:[\\p{IsHan}&&[^街路村小弄巷镇乡道社]]{1,10}?(?:区|县|旗|市))?");

    public abstract String apply(String value);

    /** The mask of that name in a subscription; {@code null} for none. */
    public static Mask of(String word) {
        return word == null
                ? NONE
                : valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    private static String keep(String value, int head, int tail) {
        if (value.length() <= head + tail) {
            return "*".repeat(value.length());
        }
        return value.substring(0, head)
                + "*".repeat(value.length() - head - tail)
                + value.substring(value.length() - tail);
    }
}
