package govbus.catalog.manifest;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Connection;
import govbus.catalog.Subscription;
import govbus.catalog.Subscription.DeliveryForm;

/** How a subscription is delivered fits to whom. */
final class DeliveryCheck {
    private static final String ADAPTER = "/spec/delivery/adapter";
    private static final String CONNECTION = "/spec/delivery/connection";

    private DeliveryCheck() {}

    static void check(Subscription subscription, CatalogSnapshot proposed, Complaints complaints) {
        DeliveryForm delivery = subscription.delivery();
        boolean library = subscription.subscriber().startsWith("library/");
        if (library != delivery.adapter().equals("library")) {
            complaints.add(
                    ADAPTER,
                    delivery.adapter(),
                    Mistake.WORD_NOT_ALLOWED,
                    library ? "library, because the subscriber is a library" : "library only for library/<name>");
        }
        if (delivery.adapter().equals("window") && !subscription.subscriber().equals("window")) {
            complaints.add(ADAPTER, "window", Mistake.WORD_NOT_ALLOWED, "window only for the subscriber window");
        }
        if (delivery.adapter().equals("table")) {
            table(subscription, proposed, complaints);
        }
        PropertiesCheck.properties("/spec/delivery/properties", delivery.properties(), complaints);
        PropertiesCheck.columns(
                "/spec/delivery/columns", delivery.adapter(), delivery.columns(), subscription.items(), complaints);
    }

    private static void table(Subscription subscription, CatalogSnapshot proposed, Complaints complaints) {
        String name = subscription.delivery().connection();
        if (name == null) {
            complaints.add(CONNECTION, null, Mistake.MISSING, "a connection of " + subscription.subscriber());
            return;
        }
        if (!complaints.known(CONNECTION, name, proposed.connections().keySet())) {
            return;
        }
        Connection connection = proposed.connections().get(name);
        if (!connection.department().equals(subscription.subscriber())) {
            complaints.add(CONNECTION, name, Mistake.NOT_OWNER, "a connection of " + subscription.subscriber());
        } else if (!connection.type().equals("postgresql")) {
            complaints.add(CONNECTION, name, Mistake.WORD_NOT_ALLOWED, "a connection of type postgresql");
        }
    }
}
