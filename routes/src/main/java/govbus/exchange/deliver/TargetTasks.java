package govbus.exchange.deliver;

import govbus.adapter.TargetAdapter;
import govbus.adapter.TargetTask;
import govbus.catalog.Catalog;
import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import govbus.exchange.Adapters;
import govbus.exchange.Endpoints;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns a subscription into the task that its target adapter understands. */
@Component
public class TargetTasks {

    private final Adapters adapters;
    private final Endpoints endpoints;
    private final Catalog catalog;

    TargetTasks(Adapters adapters, Endpoints endpoints, Catalog catalog) {
        this.adapters = adapters;
        this.endpoints = endpoints;
        this.catalog = catalog;
    }

    /** What is to be opened, and by which adapter. */
    public record Opening(TargetAdapter adapter, TargetTask task) {}

    public Opening of(Subscription subscription, String generation) {
        Resource resource = catalog.current()
                .resource(subscription.resource())
                .orElseThrow(() -> new IllegalStateException("no resource " + subscription.resource()));
        Map<String, String> columns = new LinkedHashMap<>();
        for (String item : subscription.items()) {
            columns.put(item, subscription.delivery().columns().getOrDefault(item, item));
        }
        return new Opening(
                adapters.target(subscription.delivery().adapter()),
                new TargetTask(
                        subscription.name() + "@" + generation,
                        endpoints.of(subscription.delivery().connection()),
                        subscription.delivery().properties(),
                        columns,
                        resource.key()));
    }
}
