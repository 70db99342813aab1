package govbus.catalog.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Reads a document that may still hold mistakes: what is missing or of a wrong type is empty, so that all the checks can
 * run and tell everything at once.
 */
record Fields(JsonNode node) {

    Fields below(String key) {
        return new Fields(node.path(key));
    }

    boolean has(String key) {
        return node.path(key).isObject();
    }

    /** A value as text, or {@code null}. */
    String textOrNull(String key) {
        return plain(node.path(key));
    }

    String text(String key) {
        String text = textOrNull(key);
        return text == null ? "" : text;
    }

    boolean flag(String key) {
        return node.path(key).isBoolean() && node.path(key).asBoolean();
    }

    Integer number(String key) {
        JsonNode value = node.path(key);
        return value.isIntegralNumber() && value.canConvertToInt() ? (Integer) value.intValue() : null;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(key)) {
            String text = plain(element);
            if (text != null) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    Map<String, String> map(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object(key)) {
            String text = plain(field.getValue());
            if (text != null) {
                map.put(field.getKey(), text);
            }
        }
        return map.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(map);
    }

    Map<String, List<String>> lists(String key) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object(key)) {
            map.put(field.getKey(), below(key).texts(field.getKey()));
        }
        return java.util.Collections.unmodifiableMap(map);
    }

    <T> List<T> each(String key, Function<Fields, T> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode element : array(key)) {
            all.add(read.apply(new Fields(element)));
        }
        return List.copyOf(all);
    }

    /** An enum constant by its word in manifests, {@code half-yearly}. */
    <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
        String name = text(key).toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }

    private Iterable<JsonNode> array(String key) {
        JsonNode value = node.path(key);
        return value.isArray() ? value : List.of();
    }

    private Iterable<Map.Entry<String, JsonNode>> object(String key) {
        JsonNode value = node.path(key);
        return value.isObject() ? value.properties() : List.of();
    }

    private static String plain(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }
}
