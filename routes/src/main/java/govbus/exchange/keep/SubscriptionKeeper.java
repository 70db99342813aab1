package govbus.exchange.keep;

import govbus.adapter.Target;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import govbus.exchange.Form;
import govbus.exchange.SubscriberQueues;
import govbus.exchange.deliver.DeliveryDesk;
import govbus.exchange.deliver.Feedings;
import govbus.exchange.deliver.NodeSubscribers;
import govbus.exchange.deliver.Offers;
import govbus.exchange.log.StoreEpoch;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps a feeding, and where it leaves the node a queue and a delivering route, for each lane of each subscription. */
@Component
class SubscriptionKeeper {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Routes routes;
    private final Feedings feedings;
    private final NodeSubscribers inside;
    private final DeliveryDesk desk;
    private final Offers offers;
    private final StoreEpoch epoch;
    private final Map<String, Running> running = new HashMap<>();
    private long clearedUp = -1;

    SubscriptionKeeper(
            Routes routes,
            Feedings feedings,
            NodeSubscribers inside,
            DeliveryDesk desk,
            Offers offers,
            StoreEpoch epoch) {
        this.routes = routes;
        this.feedings = feedings;
        this.inside = inside;
        this.desk = desk;
        this.offers = offers;
        this.epoch = epoch;
    }

    private record Running(
            Subscription subscription,
            Resource resource,
            String generation,
            List<String> routes,
            List<String> feedings) {}

    void keep(CatalogSnapshot catalog) {
        LocalDate today = LocalDate.now(CHINA);
        for (String name : running.keySet().toArray(String[]::new)) {
            Running one = running.get(name);
            Subscription subscription = catalog.subscriptions().get(name);
            boolean asBefore = subscription != null
                    && subscription.equals(one.subscription())
                    && one.generation().equals(generation(subscription))
                    && wanted(subscription, catalog, today)
                            .filter(one.resource()::equals)
                            .isPresent();
            if (!asBefore) {
                stop(one, subscription == null);
            }
        }
        // Revision 0 is a catalogue that has not been read yet: nothing is cleared up on its word.
        if (catalog.revision() > 0 && catalog.revision() != clearedUp) {
            desk.clearUp(catalog.subscriptions().keySet());
            clearedUp = catalog.revision();
        }
        catalog.subscriptions().values().stream()
                .filter(subscription -> !running.containsKey(subscription.name()))
                .forEach(subscription ->
                        wanted(subscription, catalog, today).ifPresent(resource -> start(subscription, resource)));
    }

    private static Optional<Resource> wanted(Subscription subscription, CatalogSnapshot catalog, LocalDate today) {
        return catalog.resource(subscription.resource())
                .filter(resource -> resource.state().flows() && subscription.inForce(today))
                .filter(resource -> !subscription.delivery().adapter().equals("query"));
    }

    private String generation(Subscription subscription) {
        return Form.of(subscription, epoch.number()) + inside.form(subscription);
    }

    private void start(Subscription subscription, Resource resource) {
        String generation = generation(subscription);
        Running one = new Running(subscription, resource, generation, new ArrayList<>(), new ArrayList<>());
        String adapter = subscription.delivery().adapter();
        boolean offered = adapter.equals(SubscriberQueues.ADAPTER);
        boolean open = offered && offers.open(subscription.name());
        // Kept from the first route on: what fails half-way is stopped and started anew with the next round.
        running.put(subscription.name(), one);
        if (offered && !open) {
            return;
        }
        for (int partition = 0; partition < resource.partitions(); partition++) {
            String feeding = feedings.add(subscription, generation, resource, partition);
            one.feedings().add(feeding);
            if (offered) {
                addRoute(one, "offer", "offer:" + feeding, Map.of("feeding", feeding));
            } else if (!inside.has(adapter)) {
                String queue = subscription.name() + "." + partition;
                addRoute(one, "deliver", "deliver:" + feeding, Map.of("feeding", feeding, "queue", queue));
                addRoute(one, "feed", "feed:" + feeding, Map.of("feeding", feeding, "queue", queue));
            } else {
                addRoute(one, "hand-over", "hand-over:" + feeding, Map.of("feeding", feeding));
            }
        }
    }

    private void addRoute(Running one, String template, String id, Map<String, Object> parameters) {
        routes.add(template, id, parameters);
        one.routes().add(id);
    }

    private void stop(Running one, boolean revoked) {
        String name = one.subscription().name();
        // Before everything else what lies in a queue is out of reach, and once more when nothing can be added.
        offers.close(name);
        // The feeding route first, so that nothing new enters the queue that is about to lose its reader.
        for (int i = one.routes().size() - 1; i >= 0; i--) {
            routes.remove(one.routes().get(i));
        }
        one.feedings().forEach(feedings::remove);
        offers.close(name);
        if (revoked) {
            desk.takeTarget(name).ifPresent(target -> routes.inBackground("forgetting " + name, () -> forget(target)));
        }
        desk.stopped(name);
        running.remove(name);
    }

    private static void forget(Target target) {
        try {
            target.forget();
        } finally {
            target.close();
        }
    }
}
