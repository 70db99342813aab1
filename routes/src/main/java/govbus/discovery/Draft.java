package govbus.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** A catalogue entry and its source, drafted from a table: right in form, for a person to complete. */
final class Draft {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 128;

    private final String department;
    private final String connection;
    private final TableName table;
    private final String comment;
    private final List<ColumnView> columns;

    Draft(String connection, TableName table, String comment, List<ColumnView> columns) {
        this.department = connection.substring(0, connection.indexOf('/'));
        this.connection = connection;
        this.table = table;
        this.comment = comment;
        this.columns = columns;
    }

    /** Resource and Source, as documents. */
    List<Map<String, Object>> documents() {
        String name = department + "/" + slug(table.table());
        return List.of(document("Resource", name, resource()), document("Source", name, source(name)));
    }

    String yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setExplicitStart(true);
        return new Yaml(options).dumpAll(documents().iterator());
    }

    private static Map<String, Object> document(String kind, String name, Map<String, Object> spec) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiVersion", "govbus/v1");
        document.put("kind", kind);
        document.put("metadata", new LinkedHashMap<>(Map.of("name", name)));
        document.put("spec", spec);
        return document;
    }

    private Map<String, Object> resource() {
        boolean sensitive = columns.stream().anyMatch(ColumnView::sensitive);
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("title", title(comment, table.table()));
        spec.put("summary", title(comment, table.table()) + ": " + String.join("、", titles()));
        spec.put("format", ordered("category", "database", "type", "postgresql"));
        Map<String, Object> sharing = ordered("type", "conditional", "condition", "办理政务服务事项时按授权使用");
        sharing.put("methodCategory", "platform");
        sharing.put("methodType", "table");
        spec.put("sharing", sharing);
        spec.put("open", ordered("type", "none"));
        spec.put("updateCycle", "realtime");
        spec.put("grade", sensitive ? "important" : "general");
        List<String> key =
                columns.stream().filter(ColumnView::key).map(ColumnView::item).toList();
        spec.put("key", key.isEmpty() ? List.of(columns.get(0).item()) : key);
        spec.put("items", columns.stream().map(column -> item(column, key)).toList());
        return spec;
    }

    private List<String> titles() {
        return columns.stream()
                .limit(12)
                .map(column -> title(column.comment(), column.name()))
                .toList();
    }

    private Map<String, Object> item(ColumnView column, List<String> key) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", column.item());
        item.put("title", title(column.comment(), column.name()));
        item.put("type", column.itemType());
        boolean first = key.isEmpty() && column == columns.get(0);
        if (!column.nullable() || column.key() || first) {
            item.put("required", true);
        }
        if (column.length() != null && column.itemType().equals("text")) {
            item.put("length", column.length());
        }
        if (column.scale() != null && column.itemType().equals("decimal") && column.scale() <= 18) {
            item.put("scale", column.scale());
        }
        if (column.sensitive()) {
            item.put("sensitive", true);
        }
        return item;
    }

    private Map<String, Object> source(String name) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("resource", name);
        spec.put("connection", connection);
        spec.put("adapter", "cdc");
        spec.put("properties", ordered("schema", table.schema(), "table", table.table()));
        Map<String, Object> renamed = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> !column.item().equals(column.name()))
                .forEach(column -> renamed.put(column.item(), column.name()));
        if (!renamed.isEmpty()) {
            spec.put("columns", renamed);
        }
        return spec;
    }

    private static String title(String comment, String name) {
        String title = comment == null || comment.isBlank()
                ? name
                : comment.strip().lines().findFirst().orElse(name);
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** {@code house_owner} becomes {@code house-owner}; a name without Latin letters becomes {@code table}. */
    static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        String cut =
                slug.length() > LONGEST_NAME ? slug.substring(0, LONGEST_NAME).replaceAll("-+$", "") : slug;
        return cut.isEmpty() ? "table" : cut;
    }

    /** Names that items may have: the columns' own where they fit, otherwise numbered ones. */
    static List<String> items(List<Schema.Raw> columns) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            items.add(name.matches("[A-Za-z][A-Za-z0-9_-]{0,63}") ? name : "column" + (i + 1));
        }
        return items;
    }
}
