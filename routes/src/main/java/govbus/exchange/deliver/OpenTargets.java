package govbus.exchange.deliver;

import govbus.adapter.Target;
import govbus.adapter.TargetTask;
import govbus.catalog.Catalog;
import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import govbus.exchange.Adapters;
import govbus.exchange.Endpoints;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The targets that this node writes to, one a subscription, opened when first needed. */
@Component
class OpenTargets {

    private final Map<String, Target> targets = new ConcurrentHashMap<>();
    private final Adapters adapters;
    private final Endpoints endpoints;
    private final Catalog catalog;

    OpenTargets(Adapters adapters, Endpoints endpoints, Catalog catalog) {
        this.adapters = adapters;
        this.endpoints = endpoints;
        this.catalog = catalog;
    }

    Target of(Feeding feeding) {
        return targets.computeIfAbsent(feeding.subscription().name(), name -> open(feeding));
    }

    private Target open(Feeding feeding) {
        Subscription subscription = feeding.subscription();
        Resource resource = catalog.current()
                .resource(subscription.resource())
                .orElseThrow(() -> new IllegalStateException("no resource " + subscription.resource()));
        Map<String, String> columns = new LinkedHashMap<>();
        for (String item : subscription.items()) {
            columns.put(item, subscription.delivery().columns().getOrDefault(item, item));
        }
        return adapters.target(subscription.delivery().adapter())
                .open(new TargetTask(
                        subscription.name() + "@" + feeding.generation(),
                        endpoints.of(subscription.delivery().connection()),
                        subscription.delivery().properties(),
                        columns,
                        resource.key()));
    }

    /** The open target of a subscription, which is the caller's to close from now on. */
    Optional<Target> take(String subscription) {
        return Optional.ofNullable(targets.remove(subscription));
    }

    void close(String subscription) {
        Target target = targets.remove(subscription);
        if (target != null) {
            target.close();
        }
    }
}
