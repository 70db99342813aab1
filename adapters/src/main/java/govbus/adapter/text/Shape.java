package govbus.adapter.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which columns a record has and which item each is: exactly as written, else without case, blanks and byte order mark. */
public final class Shape {
    /** Name of the optional column or member that says what happened: {@code I}, {@code U} or {@code D}. */
    public static final String OPERATION = "cd_operation";

    private final List<String> items;
    private final List<String> columns;
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> loose = new HashMap<>();

    /** @param columns item to column, in the order of the items */
    public Shape(Map<String, String> columns) {
        items = List.copyOf(columns.keySet());
        this.columns = new ArrayList<>(columns.values());
        for (int index = 0; index < this.columns.size(); index++) {
            exact.put(this.columns.get(index), index);
            loose.putIfAbsent(plain(this.columns.get(index)), index);
        }
    }

    public List<String> items() {
        return items;
    }

    public List<String> columns() {
        return List.copyOf(columns);
    }

    /** The place of a column's value in a row; -1 when it is not one of the columns. */
    public int index(String column) {
        Integer index = exact.get(column);
        return index != null ? index : loose.getOrDefault(plain(column), -1);
    }

    /** Whether the name is that of the operation column, and not that of an item. */
    public boolean isOperation(String column) {
        return OPERATION.equals(plain(column)) && index(column) < 0;
    }

    /** What to say about a name that is not one of the columns: it, and the nearest one. */
    public String unknown(String column) {
        String wanted = plain(column);
        String nearest = null;
        int least = Math.max(2, wanted.length() / 2);
        for (String known : columns) {
            int distance = distance(wanted, plain(known));
            if (distance <= least) {
                least = distance - 1;
                nearest = known;
            }
        }
        return "\"" + shown(column) + "\" is not an item of this resource"
                + (nearest == null ? "" : "; nearest: \"" + nearest + "\"");
    }

    private static String shown(String name) {
        return name.length() <= 64 ? name : name.substring(0, 64) + "…";
    }

    private static String plain(String name) {
        return name.replace("\uFEFF", "").replace('\u00A0', ' ').strip().toLowerCase(Locale.ROOT);
    }

    private static int distance(String left, String right) {
        if (left.length() > 64) {
            return Integer.MAX_VALUE;
        }
        int[] above = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            above[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = above[0];
            above[0] = line;
            for (int column = 1; column <= right.length(); column++) {
                int change = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
                diagonal = above[column];
                above[column] = Math.min(change, 1 + Math.min(above[column], above[column - 1]));
            }
        }
        return above[right.length()];
    }
}
