package govbus.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The whole catalogue at one revision: immutable, consistent in itself.
 *
 * @param revision grows by one with each applied change
 * @param links sources and subscriptions by their resource
 */
public record CatalogSnapshot(
        long revision,
        Map<String, Department> departments,
        Map<String, InformationSystem> systems,
        Map<String, Connection> connections,
        Map<String, Resource> resources,
        Map<String, Source> sources,
        Map<String, Subscription> subscriptions,
        Map<String, Library> libraries,
        Map<String, CertificateType> certificateTypes,
        Map<String, Matter> matters,
        Links links) {

    public CatalogSnapshot(
            long revision,
            Map<String, Department> departments,
            Map<String, InformationSystem> systems,
            Map<String, Connection> connections,
            Map<String, Resource> resources,
            Map<String, Source> sources,
            Map<String, Subscription> subscriptions,
            Map<String, Library> libraries,
            Map<String, CertificateType> certificateTypes,
            Map<String, Matter> matters) {
        this(
                revision,
                departments,
                systems,
                connections,
                resources,
                sources,
                subscriptions,
                libraries,
                certificateTypes,
                matters,
                new Links(sources, subscriptions));
    }

    /** A department's resource, or what a base library offers under {@link LibraryResources} names. */
    public Optional<Resource> resource(String name) {
        Resource entry = resources.get(name);
        return entry == null ? LibraryResources.find(this, name) : Optional.of(entry);
    }

    /** What the base libraries offer, by name. */
    public Map<String, Resource> libraryResources() {
        return LibraryResources.all(this);
    }

    public Collection<Subscription> subscriptionsTo(String resource) {
        return links.subscriptionsTo(resource);
    }

    public Collection<Source> sourcesOf(String resource) {
        return links.sourcesOf(resource);
    }

    public static CatalogSnapshot empty() {
        return new CatalogSnapshot(
                0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }
}
