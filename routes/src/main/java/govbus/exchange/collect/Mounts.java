package govbus.exchange.collect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The sources that this node reads now, by the name of their mount. */
@Component
public class Mounts {

    private final Map<String, Mount> byName = new ConcurrentHashMap<>();

    public void put(Mount mount) {
        byName.put(mount.name(), mount);
    }

    public void remove(String name) {
        byName.remove(name);
    }

    /** All sources that this node reads now. */
    public List<Mount> all() {
        return List.copyOf(byName.values());
    }

    /** The mount of that name, which is always there while its route runs. */
    Mount get(String name) {
        Mount mount = byName.get(name);
        if (mount == null) {
            throw new IllegalStateException("no mount " + name);
        }
        return mount;
    }

    /** The mount of a push source. */
    public Optional<Mount> pushedInto(String resource) {
        return byName.values().stream()
                .filter(mount -> mount.source().resource().equals(resource)
                        && mount.source().adapter().equals("push"))
                .findFirst();
    }

    /** Names of the resources that this node takes pushes for. */
    public Set<String> pushed() {
        return byName.values().stream()
                .filter(mount -> mount.source().adapter().equals("push"))
                .map(mount -> mount.source().resource())
                .collect(Collectors.toSet());
    }
}
