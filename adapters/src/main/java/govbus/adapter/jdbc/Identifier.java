package govbus.adapter.jdbc;

import java.util.List;
import java.util.stream.Collectors;

/** A name inside a database; only ever written quoted, so that no name can become SQL. */
public record Identifier(String name) {

    public Identifier {
        if (name == null || name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("identifier: empty or with a NUL (expected: a name)");
        }
    }

    /** The name in double quotes, quotes inside doubled. */
    public static String quoted(String name) {
        return new Identifier(name).toString();
    }

    /** {@code "schema"."table"}. */
    public static String quoted(String schema, String table) {
        return quoted(schema) + "." + quoted(table);
    }

    /** All names quoted, with a comma between. */
    public static String list(List<String> names) {
        return names.stream().map(Identifier::quoted).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
