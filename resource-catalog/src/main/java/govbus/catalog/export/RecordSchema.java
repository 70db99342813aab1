package govbus.catalog.export;

import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schema 2020-12 of a resource's records. */
public final class RecordSchema {
    private RecordSchema() {}

    public static Map<String, Object> of(Resource resource) {
        Map<String, Object> properties = new LinkedHashMap<>();
        resource.items().forEach(item -> properties.put(item.name(), item(item)));
        List<String> required =
                resource.items().stream().filter(Item::required).map(Item::name).toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:govbus:resource:" + resource.code() + ":" + resource.version());
        schema.put("title", resource.title());
        schema.put("description", resource.summary());
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> schema = new LinkedHashMap<>();
        String type = type(item.type());
        schema.put("type", item.required() ? type : List.of(type, "null"));
        schema.put("title", item.title());
        if (item.type() == ItemType.DATE) {
            schema.put("format", "date");
        } else if (item.type() == ItemType.DATETIME) {
            schema.put("format", "date-time");
        } else if (item.type() != ItemType.TEXT && type.equals("string")) {
            schema.put("format", item.type().word());
        }
        if (item.length() != null) {
            schema.put("maxLength", item.length());
        }
        if (item.pattern() != null) {
            schema.put("pattern", "^(?:" + item.pattern() + ")$");
        }
        if (type.equals("string") && !item.codes().isEmpty()) {
            schema.put("oneOf", choices(item));
        }
        return schema;
    }

    private static List<Map<String, String>> choices(Item item) {
        return item.codes().entrySet().stream()
                .map(code -> Map.of("const", code.getKey(), "title", code.getValue()))
                .toList();
    }

    /** Decimals travel as text, so that no digit is lost on the way. */
    private static String type(ItemType type) {
        return switch (type) {
            case INTEGER -> "integer";
            case BOOLEAN -> "boolean";
            default -> "string";
        };
    }
}
