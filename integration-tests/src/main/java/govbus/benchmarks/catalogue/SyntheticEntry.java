package govbus.benchmarks.catalogue;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of the synthetic catalogue; the words are those of the manifests.
 *
 * @param name {@code police/permit-000017}
 * @param condition condition or legal basis of the sharing
 * @param key names of the items that make the key
 */
public record SyntheticEntry(
        Unit unit,
        String name,
        String title,
        String summary,
        String sharing,
        String condition,
        String cycle,
        String grade,
        List<String> key,
        List<SyntheticItem> items) {

    /** Its manifest. */
    public String manifest() {
        StringBuilder text = new StringBuilder(
                """
                ---
                apiVersion: govbus/v1
                kind: Resource
                metadata: {name: %s}
                spec:
                  title: "%s"
                  summary: "%s"
                  sharing: {type: %s, condition: "%s"}
                  updateCycle: %s
                  grade: %s
                  key: [%s]
                  items:
                """.formatted(name, title, summary, sharing, condition, cycle, grade, String.join(", ", key)));
        items.forEach(item -> text.append(item.line()));
        return text.toString();
    }

    /** Its document as the catalogue keeps it. */
    public String document(String code) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode document = json.objectNode();
        document.put("apiVersion", "govbus/v1").put("kind", "Resource");
        document.putObject("metadata").put("name", name);
        ObjectNode spec = document.putObject("spec");
        spec.put("title", title).put("summary", summary).put("code", code);
        spec.putObject("sharing").put("type", sharing).put("condition", condition);
        spec.put("updateCycle", cycle).put("grade", grade);
        key.forEach(spec.putArray("key")::add);
        ArrayNode array = spec.putArray("items");
        items.forEach(item -> array.add(item.document()));
        return document.toString();
    }
}
