package govbus.catalog.workbook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What stands in a cell as a value of the manifest, and back. */
final class CellValue {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PART = ";";

    private CellValue() {}

    /** Empty when the cell breaks the form of its column, which is told then. */
    static Optional<JsonNode> of(SheetRow row, Column column, SheetProblems problems) {
        String text = row.text(column);
        return switch (column.form()) {
            case TEXT ->
                Optional.of(JSON.stringNode(
                        column.pointer().equals("/format/type") ? text.toLowerCase(Locale.ROOT) : text));
            case CODE, DATE -> Optional.of(JSON.stringNode(text));
            case WORD -> word(row, column, problems).map(JSON::stringNode);
            case FLAG -> word(row, column, problems).map(word -> JSON.booleanNode(word.equals("true")));
            case NUMBER -> number(row, column, problems);
            case LIST -> Optional.of(list(text));
            case CODES -> codes(row, column, problems);
        };
    }

    static Optional<String> word(SheetRow row, Column column, SheetProblems problems) {
        Optional<String> word = column.wording().word(row.text(column));
        if (word.isEmpty()) {
            boolean secret = column.wording() == Wordings.SECRECY;
            boolean grade =
                    column.wording() == Wordings.GRADE && row.text(column).matches(".*(涉密|秘密|机密|绝密).*");
            problems.add(
                    row.spot(column),
                    secret || grade ? "C8 classified-refused" : "word-not-allowed",
                    row.text(column),
                    secret || grade ? "涉密数据不得登记" : "取值不在下拉列表中",
                    "one of " + String.join(", ", column.wording().offered()));
        }
        return word;
    }

    private static Optional<JsonNode> number(SheetRow row, Column column, SheetProblems problems) {
        if (row.text(column).matches("\\d{1,9}")) {
            return Optional.of(JSON.numberNode(Integer.parseInt(row.text(column))));
        }
        problems.add(row.spot(column), "wrong-type", row.text(column), "须为整数", "a whole number");
        return Optional.empty();
    }

    private static JsonNode list(String text) {
        var array = JSON.arrayNode();
        parts(text).forEach(array::add);
        return array;
    }

    private static Optional<JsonNode> codes(SheetRow row, Column column, SheetProblems problems) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String part : parts(row.text(column))) {
            int equals = part.indexOf('=');
            if (equals < 1
                    || codes.putIfAbsent(
                                    part.substring(0, equals).strip(),
                                    part.substring(equals + 1).strip())
                            != null) {
                problems.add(
                        row.spot(column), "wrong-type", part, "值域写法有误", "code=meaning, each code once, parted by ;");
                return Optional.empty();
            }
        }
        var object = JSON.objectNode();
        codes.forEach(object::put);
        return Optional.of(object);
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split("[;；\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The cell for a value; empty for none. */
    static String text(JsonNode value, Column column) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return String.join(PART, value.valueStream().map(JsonNode::asString).toList());
        }
        if (value.isObject()) {
            return String.join(
                    PART,
                    value.properties().stream()
                            .map(code -> code.getKey() + "=" + code.getValue().asString())
                            .toList());
        }
        return column.wording() == null ? value.asString() : column.wording().chinese(value.asString());
    }
}
