package govbus.catalog.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON-LD 1.1: a context of prefixes and a graph of nodes; the same node may come several times. */
final class JsonLdWriter implements NodeWriter {
    private final JsonMapper json = new JsonMapper();
    private final Writer out;
    private String between = "\n";

    JsonLdWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write("{\"@context\":" + json.writeValueAsString(Prefixes.ALL) + ",\n\"@graph\":[");
    }

    @Override
    public void write(Node node) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("@id", node.id());
        if (!node.types().isEmpty()) {
            object.put("@type", node.types());
        }
        Map<String, List<Object>> values = new LinkedHashMap<>();
        for (Node.Statement statement : node.statements()) {
            values.computeIfAbsent(statement.property(), none -> new ArrayList<>())
                    .add(value(statement.value()));
        }
        object.putAll(values);
        out.write(between + json.writeValueAsString(object));
        between = ",\n";
    }

    @Override
    public void end() throws IOException {
        out.write("\n]}\n");
        out.flush();
    }

    private static Object value(Node.Value value) {
        if (value.link()) {
            return Map.of("@id", value.text());
        }
        if (value.language() != null) {
            return Map.of("@value", value.text(), "@language", value.language());
        }
        return value.type() == null ? value.text() : Map.of("@value", value.text(), "@type", value.type());
    }
}
