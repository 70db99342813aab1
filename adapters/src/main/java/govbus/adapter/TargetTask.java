package govbus.adapter;

import java.util.List;
import java.util.Map;

/**
 * One target to write, as an adapter sees it.
 *
 * @param name the subscription's name, unique on the bus
 * @param properties from the manifest, checked against {@link Adapter#properties()}
 * @param columns item to column of the target, in the order of the items
 * @param key the items that make the key
 */
public record TargetTask(
        String name,
        Endpoint endpoint,
        Map<String, String> properties,
        Map<String, String> columns,
        List<String> key) {}
