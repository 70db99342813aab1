package govbus.catalog.api;

import govbus.catalog.registry.Entry;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents as YAML. */
final class Documents {
    private static final JsonMapper JSON = new JsonMapper();

    private Documents() {}

    static String yaml(List<Entry> entries) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setExplicitStart(true);
        options.setWidth(120);
        return new Yaml(options)
                .dumpAll(entries.stream().map(entry -> map(entry.document())).iterator());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode document) {
        return JSON.treeToValue(document, Map.class);
    }
}
