package govbus.catalog.manifest;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What no text of a manifest may hold: expressions, passwords, invisible or look-alike letters. */
final class TextCheck {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{|\\{\\{|#\\{");
    private static final Pattern SECRET_KEY =
            Pattern.compile("(?i).*(password|passwd|pwd|secret|token|credential|api-?key|private-?key|口令|密码).*");
    private static final Pattern URL_PASSWORD = Pattern.compile("(?i)[?&;](password|pwd)=|://[^/\\s:@]+:[^/\\s@]+@");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}&&[^\\n\\t]]");
    private static final Pattern MIXED =
            Pattern.compile("\\p{IsLatin}[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}]\\p{IsLatin}");

    void check(Manifest manifest, Problems problems) {
        walk(manifest, manifest.tree(), "", problems);
    }

    private void walk(Manifest manifest, JsonNode node, String pointer, Problems problems) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(manifest, node.get(i), pointer + "/" + i, problems);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String below = pointer + "/" + YamlTree.escape(field.getKey());
                checkKey(manifest, field, below, problems);
                walk(manifest, field.getValue(), below, problems);
            }
        } else if (node.isString()) {
            checkText(manifest, node.stringValue(), pointer, problems);
        }
    }

    private static void checkKey(
            Manifest manifest, Map.Entry<String, JsonNode> field, String pointer, Problems problems) {
        String key = field.getKey();
        if (EXPRESSION.matcher(key).find()) {
            problems.add(manifest.problemAtKey(
                    pointer, key, Mistake.EXPRESSION_FORBIDDEN.word(), "text without ${ {{ #{ / 不含表达式的文字"));
        }
        boolean scalar = field.getValue().isValueNode() && !field.getValue().isNull();
        boolean settable =
                pointer.startsWith("/spec/") && !pointer.contains("/columns/") && !pointer.contains("/codes/");
        if (scalar
                && settable
                && !key.equals("secretRef")
                && SECRET_KEY.matcher(key).matches()) {
            problems.add(manifest.problem(
                    pointer, "***", Mistake.CREDENTIAL_IN_MANIFEST.word(), "password: {secretRef: \"file:name\"}"));
        }
    }

    private static void checkText(Manifest manifest, String text, String pointer, Problems problems) {
        if (EXPRESSION.matcher(text).find()) {
            problems.add(manifest.problem(
                    pointer, text, Mistake.EXPRESSION_FORBIDDEN.word(), "text without ${ {{ #{ / 不含表达式的文字"));
        } else if (URL_PASSWORD.matcher(text).find()) {
            problems.add(manifest.problem(
                    pointer, "***", Mistake.CREDENTIAL_IN_MANIFEST.word(), "password: {secretRef: \"file:name\"}"));
        } else if (INVISIBLE.matcher(text).find()) {
            problems.add(manifest.problem(
                    pointer, null, Mistake.IDENTIFIER_INVALID.word(), "text without control or invisible characters"));
        } else if (MIXED.matcher(text).find()) {
            problems.add(manifest.problem(
                    pointer, text, Mistake.IDENTIFIER_INVALID.word(), LookAlike.expected("words of one script", text)));
        }
    }
}
