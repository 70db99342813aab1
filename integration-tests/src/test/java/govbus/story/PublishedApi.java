package govbus.story;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI description as it was published: its operations, and what is wrong with an answer by it. */
final class PublishedApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);
    private final JsonNode api;

    PublishedApi(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Map<String, Object> read = new Yaml().load(in);
            api = JsonMapper.shared().valueToTree(read);
        }
    }

    /** {@code POST /data/…}, all of them. */
    Set<String> operations() {
        Set<String> all = new TreeSet<>();
        api.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyNames().forEach(method -> {
                    if (METHODS.contains(method)) {
                        all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return all;
    }

    List<String> complaints(String method, String path, int status, JsonNode body) {
        JsonNode responses = api.get("paths")
                .path(path)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses");
        JsonNode response = responses.path(Integer.toString(status));
        if (response.isMissingNode()) {
            return List.of("status " + status + " is not among " + responses.propertyNames());
        }
        JsonNode schema = response.path("content").path("application/json").path("schema");
        if (schema.isMissingNode()) {
            return body.isMissingNode() || body.isEmpty() ? List.of() : List.of("a body where none is described");
        }
        ObjectNode whole = schema.deepCopy().asObject();
        whole.set("components", api.get("components"));
        Schema check = registry.getSchema(whole);
        List<String> complaints = new ArrayList<>();
        check.validate(body).forEach(error -> complaints.add(error.toString()));
        return complaints;
    }
}
