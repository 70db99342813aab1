package govbus.catalog.workbook;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets and clears values of a document by their pointer. */
final class Tree {
    private Tree() {}

    static void set(ObjectNode root, String pointer, JsonNode value) {
        String[] keys = pointer.substring(1).split("/");
        ObjectNode at = root;
        for (int i = 0; i < keys.length - 1; i++) {
            at = at.get(keys[i]) instanceof ObjectNode below ? below : at.putObject(keys[i]);
        }
        at.set(keys[keys.length - 1], value);
    }

    /** Takes the value away, and what is empty without it. */
    static void clear(ObjectNode root, String pointer) {
        int slash = pointer.indexOf('/', 1);
        String key = pointer.substring(1, slash < 0 ? pointer.length() : slash);
        if (slash < 0) {
            root.remove(key);
        } else if (root.get(key) instanceof ObjectNode below) {
            clear(below, pointer.substring(slash));
            if (below.isEmpty()) {
                root.remove(key);
            }
        }
    }
}
