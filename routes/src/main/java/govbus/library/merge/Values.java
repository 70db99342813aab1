package govbus.library.merge;

import java.util.Objects;

/** Values by slot; those beyond the end are {@code null}. */
public final class Values {

    private Values() {}

    public static boolean same(String[] one, String[] other) {
        for (int i = Math.max(one.length, other.length) - 1; i >= 0; i--) {
            if (!Objects.equals(at(one, i), at(other, i))) {
                return false;
            }
        }
        return true;
    }

    public static String at(String[] values, int slot) {
        return slot < values.length ? values[slot] : null;
    }

    /** Slots up to the last one that has a value. */
    public static int width(String[] values) {
        int width = values.length;
        while (width > 0 && values[width - 1] == null) {
            width--;
        }
        return width;
    }
}
