package govbus.exchange.deliver;

import govbus.catalog.Subscription;
import govbus.exchange.NodeSubscriber;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The subscribers inside this node, by the delivery adapter's name. */
@Component
public class NodeSubscribers {

    private final Map<String, NodeSubscriber> byAdapter;

    NodeSubscribers(List<NodeSubscriber> subscribers) {
        byAdapter = subscribers.stream().collect(Collectors.toMap(NodeSubscriber::adapter, Function.identity()));
    }

    public boolean has(String adapter) {
        return byAdapter.containsKey(adapter);
    }

    public java.util.Set<String> names() {
        return byAdapter.keySet();
    }

    /** A mark of what the subscriber inside makes of the records; empty for subscribers outside. */
    public String form(Subscription subscription) {
        NodeSubscriber inside = byAdapter.get(subscription.delivery().adapter());
        return inside == null ? "" : inside.form(subscription);
    }

    void revoked(String subscription) {
        byAdapter.values().forEach(subscriber -> subscriber.revoked(subscription));
    }

    NodeSubscriber get(String adapter) {
        return byAdapter.get(adapter);
    }
}
