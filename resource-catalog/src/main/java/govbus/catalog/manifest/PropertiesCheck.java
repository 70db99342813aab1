package govbus.catalog.manifest;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Properties and columns of a source or delivery: names only, no way around the endpoint. */
final class PropertiesCheck {
    private static final Set<String> IDENTIFIERS = Set.of("schema", "table", "publication", "id", "operation", "time");
    private static final Set<String> SYSTEM_SCHEMAS =
            Set.of("information_schema", "mysql", "sys", "performance_schema");
    private static final Set<String> TABLES = Set.of("cdc", "exchange-table", "table");
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$-]{0,62}");
    private static final Pattern URL = Pattern.compile("(?i).*(://|^(jdbc|file|jar|ldap|rmi|exec|bean|java|class):).*");

    private PropertiesCheck() {}

    static void properties(String pointer, Map<String, String> properties, Complaints complaints) {
        properties.forEach((key, value) -> {
            String at = pointer + "/" + YamlTree.escape(key);
            if (URL.matcher(value).matches()) {
                complaints.add(at, value, Mistake.ENDPOINT_FORBIDDEN, "no URL; the place is the connection's");
            } else if (IDENTIFIERS.contains(key)) {
                identifier(at, value, complaints);
            }
        });
    }

    private static void identifier(String at, String value, Complaints complaints) {
        String lower = value.toLowerCase(Locale.ROOT);
        String first = lower.contains(".") ? lower.substring(0, lower.indexOf('.')) : lower;
        if (first.startsWith("pg_") || SYSTEM_SCHEMAS.contains(first)) {
            complaints.add(
                    at, value, Mistake.ENDPOINT_FORBIDDEN, "a schema or table of the department, none of the system's");
        } else if (!IDENTIFIER.matcher(value).matches()) {
            complaints.add(
                    at,
                    value,
                    Mistake.IDENTIFIER_INVALID,
                    "a name of at most 63 letters, digits, _ $ or -, no dot or quote");
        }
    }

    static void columns(
            String pointer,
            String adapter,
            Map<String, String> columns,
            Collection<String> items,
            Complaints complaints) {
        columns.forEach((item, column) -> {
            String at = pointer + "/" + YamlTree.escape(item);
            complaints.known(at, item, items);
            if (TABLES.contains(adapter) && !IDENTIFIER.matcher(column).matches()) {
                complaints.add(
                        at,
                        column,
                        Mistake.IDENTIFIER_INVALID,
                        "a column name of at most 63 letters, digits, _ $ or -");
            }
        });
    }
}
