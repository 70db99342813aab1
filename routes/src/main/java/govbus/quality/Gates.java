package govbus.quality;

import govbus.catalog.Resource;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The gate of each resource, compiled anew when the resource has a new version. */
@Component
public class Gates {

    private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();

    public Gate of(Resource resource) {
        return gates.compute(
                resource.name(),
                (name, known) -> known != null && known.resource().equals(resource) ? known : new Gate(resource));
    }
}
