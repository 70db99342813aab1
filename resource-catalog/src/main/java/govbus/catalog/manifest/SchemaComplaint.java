package govbus.catalog.manifest;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Turns what the JSON Schema library found into words that help. */
final class SchemaComplaint {
    private static final Set<String> CLASSIFIED =
            Set.of("classified", "confidential", "secret", "top-secret", "涉密", "秘密", "机密", "绝密");

    private static final Set<String> CLASSIFIED_KEYS = Set.of("classified", "涉密", "secrecy");

    private static boolean isTrue(String value) {
        return CLASSIFIED.contains(value) || Set.of("true", "yes", "是").contains(value);
    }

    void add(Manifest manifest, JsonNode schema, Error error, Problems problems) {
        String at = error.getInstanceLocation().toString();
        JsonNode around =
                schema.at(parent(error.getSchemaLocation().getFragment().toString()));
        switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(manifest, at, error.getProperty(), around, problems);
            case "required" ->
                problems.add(manifest.problem(
                        at + "/" + YamlTree.escape(error.getProperty()),
                        null,
                        Mistake.MISSING.word(),
                        describe(around.path("properties").path(error.getProperty()))));
            case "propertyNames" -> names(manifest, at, around, problems);
            default -> value(manifest, at, error, around, problems);
        }
    }

    private static void unknownKey(Manifest manifest, String at, String key, JsonNode around, Problems problems) {
        if (CLASSIFIED_KEYS.contains(key)
                && isTrue(manifest.tree().at(at).path(key).asString(""))) {
            problems.add(manifest.problemAtKey(
                    at + "/" + key, key, Mistake.CLASSIFIED_REFUSED.word(), "非涉密 data that is not classified"));
            return;
        }
        List<String> known = new ArrayList<>(around.path("properties").propertyNames());
        String pointer = at + "/" + YamlTree.escape(key);
        problems.add(manifest.problemAtKey(
                pointer,
                key,
                Mistake.UNKNOWN_KEY.word(),
                "one of " + String.join(", ", known) + Nearest.hint(key, known)));
    }

    private static void names(Manifest manifest, String at, JsonNode around, Problems problems) {
        String pattern = around.path("propertyNames").path("pattern").asString("");
        for (String key : manifest.tree().at(at).propertyNames()) {
            if (!key.matches(pattern)) {
                String pointer = at + "/" + YamlTree.escape(key);
                problems.add(manifest.problemAtKey(
                        pointer,
                        key,
                        Mistake.IDENTIFIER_INVALID.word(),
                        LookAlike.expected("a name as " + pattern, key)));
            }
        }
    }

    private static void value(Manifest manifest, String at, Error error, JsonNode around, Problems problems) {
        JsonNode found = manifest.tree().at(at);
        String value = found.isValueNode() && !found.isNull() ? shorten(found.asString()) : null;
        if (at.startsWith("/spec/password")) {
            problems.add(manifest.problem(
                    at, "***", Mistake.CREDENTIAL_IN_MANIFEST.word(), "password: {secretRef: \"file:name\"}"));
            return;
        }
        boolean classified = at.equals("/spec/grade") && value != null && CLASSIFIED.contains(value);
        Mistake mistake = classified ? Mistake.CLASSIFIED_REFUSED : mistake(error.getKeyword());
        String expected = describe(around);
        if (mistake == Mistake.WORD_NOT_ALLOWED) {
            expected += Nearest.hint(value, words(around.path("enum")));
        } else if (mistake == Mistake.IDENTIFIER_INVALID && value != null) {
            expected = LookAlike.expected(expected, value);
        }
        problems.add(manifest.problem(at, value, mistake.word(), expected));
    }

    private static Mistake mistake(String keyword) {
        return switch (keyword) {
            case "enum", "const" -> Mistake.WORD_NOT_ALLOWED;
            case "type" -> Mistake.WRONG_TYPE;
            case "pattern" -> Mistake.IDENTIFIER_INVALID;
            default -> Mistake.OUT_OF_RANGE;
        };
    }

    private static String describe(JsonNode schema) {
        List<String> parts = new ArrayList<>();
        if (schema.has("enum")) {
            parts.add("one of " + String.join(", ", words(schema.path("enum"))));
        } else if (schema.has("type")) {
            parts.add(schema.path("type").isString() ? schema.path("type").asString() : "a plain value");
        }
        String pattern = schema.path("pattern").asString("");
        if (pattern.contains("[a-z0-9]+)*/[a-z]")) {
            parts.add("<department>/<name> of small ASCII letters, digits and single hyphens");
        } else if (pattern.startsWith("^[a-z]")) {
            parts.add("small ASCII letters, digits and single hyphens");
        } else if (!pattern.isEmpty()) {
            parts.add("matching " + pattern);
        }
        for (String limit :
                List.of("minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "maxProperties")) {
            if (schema.has(limit)) {
                parts.add(limit + " " + schema.path(limit).asString());
            }
        }
        if (schema.path("uniqueItems").asBoolean(false)) {
            parts.add("each once");
        }
        if (schema.has("description")) {
            parts.add(schema.path("description").asString());
        }
        return parts.isEmpty() ? "see the schema" : String.join(", ", parts);
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }

    private static String parent(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return slash <= 0 ? "" : pointer.substring(0, slash);
    }

    private static String shorten(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
