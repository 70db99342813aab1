package govbus.exchange.deliver;

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
    /** To the street's or county's name; what follows is hidden. */
    ADDRESS {
        @Override
        public String apply(String value) {
            if (value == null) {
                return null;
            }
            int end = Math.max(value.lastIndexOf('区'), Math.max(value.lastIndexOf('县'), value.indexOf('市')));
            return (end < 0 ? "" : value.substring(0, Math.min(end, 20) + 1)) + "***";
        }
    },
    HIDDEN {
        @Override
        public String apply(String value) {
            return value == null ? null : "***";
        }
    };

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
