package govbus.benchmarks.catalogue;

import java.util.List;

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
}
