package govbus.catalog.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An entry in the making: what the catalogue has of it, overlaid with what the workbook says. */
final class EntryDraft {
    private final String name;
    private final SheetRow head;
    private final ObjectNode spec;
    private final Map<String, ObjectNode> known = new HashMap<>();
    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final ArrayNode items = JsonNodeFactory.instance.arrayNode();
    private final List<String> key = new ArrayList<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private final SheetProblems problems;
    private String timestamp;

    EntryDraft(String name, SheetRow head, Optional<ObjectNode> before, SheetProblems problems) {
        this.name = name;
        this.head = head;
        this.problems = problems;
        this.spec = before.map(document -> (ObjectNode) document.path("spec").deepCopy())
                .orElseGet(JsonNodeFactory.instance::objectNode);
        for (JsonNode item : spec.path("items")) {
            known.put(item.path("name").asString(), (ObjectNode) item);
        }
        rows.add(head);
        overlay(head, EntryColumns.ALL, spec, "/spec");
        spots.put("/metadata/name", head.spot(EntryColumns.NAME));
    }

    String name() {
        return name;
    }

    SheetRow head() {
        return head;
    }

    /** All rows of both sheets that speak of it. */
    List<SheetRow> rows() {
        return rows;
    }

    void item(SheetRow row) {
        rows.add(row);
        ObjectNode before = known.get(row.text(ItemColumns.NAME));
        ObjectNode item = before == null ? JsonNodeFactory.instance.objectNode() : before.deepCopy();
        String at = "/spec/items/" + items.size();
        overlay(row, ItemColumns.ALL, item, at);
        spots.put(at, row.spot(ItemColumns.NAME));
        if (isTrue(row, ItemColumns.KEY)) {
            spots.put("/spec/key/" + key.size(), row.spot(ItemColumns.KEY));
            key.add(row.text(ItemColumns.NAME));
            item.put("required", true);
        }
        if (isTrue(row, ItemColumns.TIMESTAMP)) {
            if (timestamp != null) {
                problems.add(row.spot(ItemColumns.TIMESTAMP), "duplicate-key", "是", "时间戳至多一个", "one timestamp at most");
            }
            spots.put("/spec/timestamp", row.spot(ItemColumns.TIMESTAMP));
            timestamp = row.text(ItemColumns.NAME);
        }
        items.add(item);
    }

    private boolean isTrue(SheetRow row, Column column) {
        return !row.text(column).isEmpty()
                && CellValue.word(row, column, problems).filter("true"::equals).isPresent();
    }

    /** A column that is not in the workbook changes nothing; an empty cell takes the value away. */
    private void overlay(SheetRow row, List<Column> columns, ObjectNode target, String at) {
        for (Column column : columns) {
            if (!row.has(column)) {
                continue;
            }
            boolean empty = row.text(column).isEmpty();
            if (column == EntryColumns.SECRECY || column == ItemColumns.SECRECY) {
                if (!empty) {
                    CellValue.word(row, column, problems);
                }
            } else if (!column.pointer().isEmpty()) {
                spots.put(at + column.pointer(), row.spot(column));
                if (empty && !isGenerated(column)) {
                    Tree.clear(target, column.pointer());
                } else if (!empty) {
                    CellValue.of(row, column, problems).ifPresent(value -> put(target, column, value));
                }
            }
        }
    }

    /** An item that says nothing is neither required nor sensitive; saying so once more is no change. */
    private static void put(ObjectNode target, Column column, JsonNode value) {
        boolean usual =
                value.isBoolean() && !value.booleanValue() && !column.pointer().contains("/sync/");
        if (!usual || target.has(column.pointer().substring(1))) {
            Tree.set(target, column.pointer(), value);
        }
    }

    private static boolean isGenerated(Column column) {
        return column.pointer().equals("/code") || column.pointer().equals("/publishDate");
    }

    ObjectNode document() {
        spec.set("items", items);
        List<String> before =
                spec.path("key").valueStream().map(JsonNode::asString).toList();
        boolean same = before.size() == key.size() && before.containsAll(key);
        ArrayNode names = spec.putArray("key");
        (same ? before : key).forEach(names::add);
        if (timestamp == null) {
            spec.remove("timestamp");
        } else {
            spec.put("timestamp", timestamp);
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("apiVersion", "govbus/v1").put("kind", "Resource");
        document.putObject("metadata").put("name", name);
        document.set("spec", spec);
        return document;
    }

    /** Where the nearest thing around a place of the document stands in the workbook. */
    Spot spot(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Spot spot = spots.get(at);
            if (spot != null) {
                return spot;
            }
        }
        return new Spot(head.sheet(), head.row(), -1);
    }
}
