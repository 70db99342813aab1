package govbus.catalog.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with a tree that somebody hands in: all of it at once. */
final class TreeCheck {
    static final int SHORTEST_LEAF = 6;
    static final int MOST_NODES = 20_000;
    private static final int LONGEST_TITLE = 128;
    private static final Pattern CODE = Pattern.compile("[1-3](\\d{2}(\\d{3}(\\d{2}){0,6})?)?");

    private final Map<String, ClassificationNode> nodes = new HashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private TreeCheck() {}

    /**
     * A mistake.
     *
     * @param index of the node in the list that was handed in, from 0
     */
    record Mistake(int index, String field, String value, String code, String expected) {}

    static List<Mistake> check(List<ClassificationNode> handed) {
        TreeCheck check = new TreeCheck();
        for (int i = 0; i < handed.size(); i++) {
            check.form(i, handed.get(i));
        }
        for (int i = 0; i < handed.size(); i++) {
            check.place(i, handed.get(i));
        }
        return check.mistakes;
    }

    private void form(int index, ClassificationNode node) {
        if (node.code() == null || !CODE.matcher(node.code()).matches()) {
            add(index, "code", node.code(), "classification-code-invalid", "1, 3, 6, 8 … 18 位数字, 1 至 3 开头 / digits");
        } else if (nodes.putIfAbsent(node.code(), node) != null) {
            add(index, "code", node.code(), "duplicate-entry", "每个分类号只出现一次 / each code once");
        }
        if (node.title() == null || node.title().isBlank() || node.title().length() > LONGEST_TITLE) {
            add(index, "title", node.title(), "missing", "1 至 128 字 / 1 to 128 characters");
        }
    }

    private void place(int index, ClassificationNode node) {
        if (isCyclic(node)) {
            add(
                    index,
                    "parent",
                    node.parent(),
                    "classification-cyclic",
                    "不在自身之下的上级 / a parent that is not below the node");
            return;
        }
        String above = node.code() == null ? null : above(node.code());
        if (node.parent() != null && !nodes.containsKey(node.parent())) {
            add(index, "parent", node.parent(), "reference-unknown", "本树中的分类号 / a code of this tree");
        } else if (node.code() != null
                && CODE.matcher(node.code()).matches()
                && !java.util.Objects.equals(above, node.parent())) {
            add(index, "parent", node.parent(), "classification-misplaced", above == null ? "无上级 / none" : above);
        }
    }

    /** The code that one level less has; {@code null} for a 类. */
    private static String above(String code) {
        return switch (code.length()) {
            case 0, 1 -> null;
            case 3 -> code.substring(0, 1);
            case 6 -> code.substring(0, 3);
            default -> code.substring(0, code.length() - 2);
        };
    }

    private boolean isCyclic(ClassificationNode node) {
        Set<String> seen = new HashSet<>();
        ClassificationNode at = node;
        while (at != null && at.parent() != null) {
            if (!seen.add(at.code())) {
                return true;
            }
            at = nodes.get(at.parent());
        }
        return false;
    }

    private void add(int index, String field, String value, String code, String expected) {
        mistakes.add(new Mistake(index, field, value, code, expected));
    }
}
