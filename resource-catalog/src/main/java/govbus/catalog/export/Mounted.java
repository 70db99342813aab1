package govbus.catalog.export;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.CertificateType;
import govbus.catalog.Resource;
import govbus.catalog.Source;
import govbus.catalog.State;
import govbus.catalog.Subscription;
import java.util.List;

/**
 * What a resource can be called by.
 *
 * @param pushed whether its department may push it
 * @param certificates certificate types that the window fetches from it
 * @param queues subscriptions that wait in a queue of the broker, those that the caller may see
 */
public record Mounted(
        Resource resource, boolean pushed, List<CertificateType> certificates, List<Subscription> queues) {

    /** @param caller a department that sees its own queues only; {@code null} for one who sees all */
    public static Mounted of(Resource resource, CatalogSnapshot catalog, String caller) {
        return new Mounted(
                resource,
                catalog.sourcesOf(resource.name()).stream().anyMatch(Mounted::pushes),
                catalog.certificateTypes().values().stream()
                        .filter(type -> type.resource().equals(resource.name()))
                        .toList(),
                catalog.subscriptionsTo(resource.name()).stream()
                        .filter(subscription ->
                                subscription.delivery().adapter().equals("queue"))
                        .filter(subscription ->
                                caller == null || subscription.subscriber().equals(caller))
                        .toList());
    }

    private static boolean pushes(Source source) {
        return source.adapter().equals("push") && source.state() == State.PUBLISHED;
    }
}
