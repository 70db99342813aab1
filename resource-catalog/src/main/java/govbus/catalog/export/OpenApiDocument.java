package govbus.catalog.export;

import govbus.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OpenAPI 3.1 of the calls that one resource has. */
public final class OpenApiDocument {
    private static final Map<String, Object> PROBLEM = Map.of(
            "description",
            "拒绝 Refused (RFC 9457)",
            "content",
            Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));

    private OpenApiDocument() {}

    /** @param base address of the bus, without a slash at its end */
    public static Map<String, Object> of(Mounted mounted, String base) {
        Resource resource = mounted.resource();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        resource.title(),
                        "summary",
                        resource.name() + " " + code(resource),
                        "description",
                        resource.summary(),
                        "version",
                        resource.version() + ".0.0"));
        document.put("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema");
        document.put("servers", List.of(Map.of("url", base)));
        document.put("security", List.of(Map.of("client", List.of())));
        document.put("paths", paths(mounted));
        document.put("components", components(mounted, base));
        return document;
    }

    private static String code(Resource resource) {
        return resource.code() == null ? "" : resource.code();
    }

    private static Map<String, Object> paths(Mounted mounted) {
        String path = "/api/v1/resources/" + mounted.resource().name();
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(path, Map.of("get", read("describe", "目录条目 The catalogue entry", "application/json")));
        paths.put(path + "/schema", Map.of("get", read("schema", "记录的 JSON Schema of a record", "application/json")));
        if (mounted.pushed()) {
            paths.put(path + "/records", Map.of("post", push()));
        }
        paths.put(path + "/query", Map.of("post", query()));
        if (!mounted.certificates().isEmpty()) {
            paths.put("/api/v1/window/certificates", Map.of("post", certificate(mounted)));
        }
        return paths;
    }

    private static Map<String, Object> read(String id, String summary, String type) {
        return operation(
                id,
                summary,
                null,
                Map.of(
                        "200",
                        Map.of(
                                "description",
                                summary,
                                "content",
                                Map.of(type, Map.of("schema", Map.of("type", "object")))),
                        "4XX",
                        PROBLEM));
    }

    private static Map<String, Object> push() {
        Map<String, Object> records = Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/Record"));
        Map<String, Object> body = Map.of(
                "required",
                true,
                "content",
                Map.of(
                        "application/json", Map.of("schema", records),
                        "application/x-ndjson", Map.of("schema", Map.of("$ref", "#/components/schemas/Record")),
                        "text/csv", Map.of("schema", Map.of("type", "string"))));
        Map<String, Object> operation = new LinkedHashMap<>(operation(
                "push",
                "推送记录 Push records",
                body,
                Map.of(
                        "202",
                        Map.of(
                                "description",
                                "已持久接收 Accepted and durable",
                                "content",
                                Map.of(
                                        "application/json",
                                        Map.of("schema", Map.of("$ref", "#/components/schemas/Receipt")))),
                        "4XX",
                        PROBLEM,
                        "507",
                        PROBLEM)));
        operation.put(
                "parameters",
                List.of(Map.of(
                        "name", "Idempotency-Key",
                        "in", "header",
                        "description", "同一键得到同一回执 The same key gets the same receipt",
                        "schema", Map.of("type", "string", "maxLength", 200))));
        return operation;
    }

    private static Map<String, Object> query() {
        Map<String, Object> text = Map.of("type", "string", "maxLength", 200);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("keys", Map.of("type", "array", "items", Map.of("type", "string"), "maxItems", 500));
        properties.put("filter", Map.of("type", "object", "additionalProperties", Map.of("type", "string")));
        properties.put("items", Map.of("type", "array", "items", Map.of("type", "string")));
        properties.put("purpose", text);
        properties.put("matter", text);
        properties.put("case", text);
        properties.put("request", text);
        Map<String, Object> schema = Map.of("type", "object", "properties", properties, "required", List.of("purpose"));
        return operation(
                "query",
                "凭授权按主键查询 Read records by key, under a grant",
                Map.of("required", true, "content", Map.of("application/json", Map.of("schema", schema))),
                Map.of("200", Map.of("description", "记录 Records, one a key"), "4XX", PROBLEM));
    }

    private static Map<String, Object> certificate(Mounted mounted) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("holder", Map.of("type", "string"));
        properties.put(
                "type",
                Map.of(
                        "enum",
                        mounted.certificates().stream()
                                .map(govbus.catalog.CertificateType::name)
                                .toList()));
        properties.put("matter", Map.of("type", "string"));
        properties.put("case", Map.of("type", "string"));
        Map<String, Object> body = Map.of(
                "required",
                true,
                "content",
                Map.of(
                        "application/json",
                        Map.of(
                                "schema",
                                Map.of(
                                        "type",
                                        "object",
                                        "properties",
                                        properties,
                                        "required",
                                        List.of("holder", "type", "matter", "case")))));
        return operation(
                "certificate",
                "窗口取证 Fetch certificates",
                body,
                Map.of("200", Map.of("description", "证照 Certificates"), "4XX", PROBLEM));
    }

    private static Map<String, Object> operation(
            String id, String summary, Map<String, Object> body, Map<String, Object> responses) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        if (body != null) {
            operation.put("requestBody", body);
        }
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> components(Mounted mounted, String base) {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put("Record", RecordSchema.of(mounted.resource()));
        schemas.put(
                "Receipt",
                Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of(
                                "receipt", Map.of("type", "string", "format", "uuid"),
                                "accepted", Map.of("type", "integer"),
                                "quarantined", Map.of("type", "integer"),
                                "duplicate", Map.of("type", "integer"),
                                "problems", Map.of("type", "array", "items", Map.of("type", "object"))),
                        "required",
                        List.of("receipt", "accepted", "quarantined", "duplicate")));
        schemas.put(
                "Problem",
                Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of(
                                "title", Map.of("type", "string"),
                                "status", Map.of("type", "integer"),
                                "detail", Map.of("type", "string"),
                                "code", Map.of("type", "string"))));
        return Map.of(
                "schemas",
                schemas,
                "securitySchemes",
                Map.of(
                        "client",
                        Map.of(
                                "type",
                                "oauth2",
                                "flows",
                                Map.of(
                                        "clientCredentials",
                                        Map.of("tokenUrl", base + "/oauth2/token", "scopes", Map.of())))));
    }
}
