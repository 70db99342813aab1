package govbus.exchange.deliver;

import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import govbus.exchange.Lane;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The lanes that this node feeds now, by {@code <subscription>:<partition>}. */
@Component
public class Feedings {

    /** Bytes of messages under way, of all lanes together: two hundred targets that are down must fit into a small heap. */
    private static final long MOST_UNDER_WAY = 32L * 1024 * 1024;

    private final Map<String, Feeding> byName = new ConcurrentHashMap<>();

    public String add(Subscription subscription, String generation, Resource resource, int partition) {
        String name = subscription.name() + ":" + partition;
        byName.put(
                name,
                new Feeding(
                        subscription,
                        generation,
                        new Lane(resource.name(), partition),
                        new Projection(subscription, resource),
                        this::share));
        return name;
    }

    public void remove(String name) {
        byName.remove(name);
    }

    private long share() {
        long busy = byName.values().stream().filter(Feeding::hasBytesUnderWay).count();
        return MOST_UNDER_WAY / Math.max(1, busy);
    }

    Feeding get(String name) {
        Feeding feeding = byName.get(name);
        if (feeding == null) {
            throw new IllegalStateException("no feeding " + name);
        }
        return feeding;
    }

    Collection<Feeding> all() {
        return byName.values();
    }
}
