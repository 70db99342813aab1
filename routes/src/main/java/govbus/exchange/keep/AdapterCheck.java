package govbus.exchange.keep;

import govbus.adapter.Adapter;
import govbus.adapter.AdapterProperty;
import govbus.adapter.Endpoint;
import govbus.catalog.CatalogCheck;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Connection;
import govbus.catalog.Source;
import govbus.catalog.Subscription;
import govbus.exchange.Adapters;
import govbus.exchange.SubscriberQueues;
import govbus.exchange.deliver.NodeSubscribers;
import govbus.exchange.deliver.Offers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Checks sources and subscriptions against the adapters that this node has and the properties that they take. */
@Component
class AdapterCheck implements CatalogCheck {

    /** Nothing is delivered: the subscriber reads by HTTP. */
    private static final String READING = "query";

    private final Adapters adapters;
    private final NodeSubscribers inside;
    private final Offers offers;

    AdapterCheck(Adapters adapters, NodeSubscribers inside, Offers offers) {
        this.adapters = adapters;
        this.inside = inside;
        this.offers = offers;
    }

    /** Where in which manifest. */
    private record Place(String kind, String name, String base) {

        Complaint complaint(String pointer, String value, String code, String expected) {
            return new Complaint(kind, name, base + pointer, value, code, expected);
        }
    }

    @Override
    public List<Complaint> check(CatalogSnapshot proposed) {
        List<Complaint> complaints = new ArrayList<>();
        proposed.sources().values().forEach(source -> check(source, proposed, complaints));
        proposed.subscriptions().values().forEach(subscription -> check(subscription, proposed, complaints));
        return complaints;
    }

    private void check(Source source, CatalogSnapshot proposed, List<Complaint> complaints) {
        Place place = new Place("Source", source.name(), "/spec");
        Optional<? extends Adapter> adapter = adapters.findSource(source.adapter());
        if (adapter.isEmpty()) {
            complaints.add(unknown(place, source.adapter(), adapters.sourceNames()));
            return;
        }
        checkProperties(place, adapter.get(), source.properties(), complaints);
        checkEndpoint(place, adapter.get(), proposed, source.connection(), complaints);
    }

    private void check(Subscription subscription, CatalogSnapshot proposed, List<Complaint> complaints) {
        Place place = new Place("Subscription", subscription.name(), "/spec/delivery");
        String name = subscription.delivery().adapter();
        if (inside.has(name) || name.equals(READING)) {
            return;
        }
        if (name.equals(SubscriberQueues.ADAPTER)) {
            checkQueue(place, subscription, complaints);
            return;
        }
        Optional<? extends Adapter> adapter = adapters.findTarget(name);
        if (adapter.isEmpty()) {
            TreeSet<String> known = new TreeSet<>(adapters.targetNames());
            known.addAll(inside.names());
            known.add(SubscriberQueues.ADAPTER);
            known.add(READING);
            complaints.add(unknown(place, name, List.copyOf(known)));
            return;
        }
        checkProperties(place, adapter.get(), subscription.delivery().properties(), complaints);
        checkEndpoint(place, adapter.get(), proposed, subscription.delivery().connection(), complaints);
    }

    private void checkQueue(Place place, Subscription subscription, List<Complaint> complaints) {
        if (!offers.areOffered()) {
            complaints.add(place.complaint(
                    "/adapter",
                    SubscriberQueues.ADAPTER,
                    "adapter-unavailable",
                    "another way of delivery; queues are on the embedded broker only"));
        }
        subscription
                .delivery()
                .properties()
                .forEach((name, value) -> complaints.add(
                        place.complaint("/properties/" + name, value, "property-unknown", "no properties")));
        if (!subscription.rows().isEmpty()) {
            // A row that leaves the grant would be told as a deletion, also to a queue that never had it.
            complaints.add(place.complaint(
                    "/adapter",
                    SubscriberQueues.ADAPTER,
                    "adapter-unfit",
                    "table, because the grant is of some rows only"));
        }
    }

    private static CatalogCheck.Complaint unknown(Place place, String name, List<String> known) {
        return place.complaint("/adapter", name, "adapter-unknown", "one of " + String.join(", ", known));
    }

    private static void checkProperties(
            Place place, Adapter adapter, Map<String, String> given, List<Complaint> complaints) {
        List<String> known =
                adapter.properties().stream().map(AdapterProperty::name).toList();
        given.forEach((name, value) -> {
            if (!known.contains(name)) {
                complaints.add(place.complaint(
                        "/properties/" + name,
                        value,
                        "property-unknown",
                        known.isEmpty() ? "no properties" : "one of " + String.join(", ", known)));
            }
        });
        for (AdapterProperty property : adapter.properties()) {
            String value = given.get(property.name());
            if (value == null && property.required()) {
                complaints.add(place.complaint(
                        "/properties", null, "property-missing", property.name() + " (" + property.title() + ")"));
            } else if (value != null) {
                property.check()
                        .apply(value)
                        .ifPresent(expected -> complaints.add(place.complaint(
                                "/properties/" + property.name(), value, "property-invalid", expected)));
            }
        }
    }

    private static void checkEndpoint(
            Place place, Adapter adapter, CatalogSnapshot proposed, String name, List<Complaint> complaints) {
        if (adapter.endpoints().isEmpty() || adapter.endpoints().contains(Endpoint.None.class)) {
            return;
        }
        Connection connection = name == null ? null : proposed.connections().get(name);
        boolean folder = adapter.endpoints().contains(Endpoint.Folder.class);
        String expected = folder ? "the name of a folder connection" : "the name of a database connection";
        boolean fits = connection != null && connection.type().equals("folder") == folder;
        if (!fits) {
            complaints.add(place.complaint("/connection", name, "connection-unfit", expected));
        }
    }
}
