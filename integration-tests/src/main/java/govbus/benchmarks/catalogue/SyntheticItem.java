package govbus.benchmarks.catalogue;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item of a synthetic entry.
 *
 * @param type word of the manifests, {@code citizen-id}
 * @param length characters; 0 for no limit
 */
public record SyntheticItem(String name, String title, String type, int length, boolean required, boolean sensitive) {

    ObjectNode document() {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("name", name).put("title", title).put("type", type);
        if (length > 0) {
            item.put("length", length);
        }
        if (required) {
            item.put("required", true);
        }
        if (sensitive) {
            item.put("sensitive", true);
        }
        return item;
    }

    String line() {
        return "    - {name: %s, title: %s, type: %s%s%s%s}%n"
                .formatted(
                        name,
                        title,
                        type,
                        length > 0 ? ", length: " + length : "",
                        required ? ", required: true" : "",
                        sensitive ? ", sensitive: true" : "");
    }
}
