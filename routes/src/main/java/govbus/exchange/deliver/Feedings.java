package govbus.exchange.deliver;

import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import govbus.exchange.Lane;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The lanes that this node feeds now, by {@code <subscription>:<partition>}. */
@Component
public class Feedings {

    private final Map<String, Feeding> byName = new ConcurrentHashMap<>();

    public String add(Subscription subscription, String generation, Resource resource, int partition) {
        return put(new Feeding(
                subscription,
                generation,
                new Lane(resource.name(), partition),
                new Projection(subscription, resource)));
    }

    String put(Feeding feeding) {
        String name = feeding.subscription().name() + ":" + feeding.lane().partition();
        byName.put(name, feeding);
        return name;
    }

    public void remove(String name) {
        byName.remove(name);
    }

    Feeding get(String name) {
        Feeding feeding = byName.get(name);
        if (feeding == null) {
            throw new IllegalStateException("no feeding " + name);
        }
        return feeding;
    }

    /** Nothing when the lane is not fed by this node, because the subscription is not in force or only just is. */
    Optional<Feeding> find(String subscription, int partition) {
        return Optional.ofNullable(byName.get(subscription + ":" + partition));
    }

    Collection<Feeding> all() {
        return byName.values();
    }
}
