package govbus.catalog.manifest;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form of a document by the JSON Schema of its kind. */
final class SchemaCheck {
    private final Map<Kind, Schema> schemas = new LinkedHashMap<>();
    private final SchemaComplaint complaint = new SchemaComplaint();

    SchemaCheck() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        JsonMapper json = new JsonMapper();
        for (Kind kind : Kind.values()) {
            schemas.put(kind, registry.getSchema(read(json, kind)));
        }
    }

    private static JsonNode read(JsonMapper json, Kind kind) {
        String path = "/govbus/catalog/schema/" + kind.file() + ".schema.json";
        try (InputStream in = SchemaCheck.class.getResourceAsStream(path)) {
            return json.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    void check(Manifest manifest, Problems problems) {
        Kind kind = Kind.of(manifest.kind()).orElse(null);
        if (kind == null) {
            String found = manifest.kind().isEmpty() ? null : manifest.kind();
            problems.add(manifest.problem(
                    "/kind",
                    found,
                    Mistake.KIND_UNKNOWN.word(),
                    "one of " + String.join(", ", Kind.words()) + Nearest.hint(found, Kind.words())));
            return;
        }
        Schema schema = schemas.get(kind);
        for (Error error : schema.validate(manifest.tree())) {
            complaint.add(manifest, schema.getSchemaNode(), error, problems);
        }
    }
}
