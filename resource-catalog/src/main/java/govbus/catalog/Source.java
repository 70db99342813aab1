package govbus.catalog;

import java.util.Map;

/**
 * How the bus gets a resource (挂接).
 *
 * @param name unique; by custom the resource's name
 * @param connection name of the connection; {@code null} when the department comes to the bus
 * @param adapter name of the source adapter: {@code cdc}, {@code exchange-table}, {@code file}, {@code push}
 * @param columns item to column where the names differ; an item that is not named here has a column of its own name
 */
public record Source(
        String name,
        String resource,
        String connection,
        String adapter,
        State state,
        Map<String, String> properties,
        Map<String, String> columns) {}
