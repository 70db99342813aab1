package govbus.catalog.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.CertificateType;
import govbus.catalog.Library;
import govbus.catalog.Resource;
import govbus.catalog.Source;
import govbus.catalog.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A resource with everything around it. */
record ResourceDetail(
        @JsonUnwrapped @JsonIgnoreProperties("sources") ResourceSummary head,
        String condition,
        List<String> key,
        int partitions,
        Resource.StopAbove stopAbove,
        DescriptionView description,
        List<ItemView> items,
        List<Resource.RecordRule> rules,
        List<SourceView> sources,
        List<SubscriptionView> subscriptions,
        List<CertificateType> certificateTypes,
        List<VersionView> versions) {

    /** How the bus gets it. */
    record SourceView(
            String name,
            String adapter,
            String connection,
            String state,
            Map<String, String> properties,
            Map<String, String> columns) {
        static SourceView of(Source source) {
            return new SourceView(
                    source.name(),
                    source.adapter(),
                    source.connection(),
                    Words.of(source.state()),
                    source.properties(),
                    source.columns());
        }
    }

    /** Who uses it, by the approval of which request; by none when the authority granted it itself. */
    record SubscriptionView(
            String name,
            String subscriber,
            String subscriberTitle,
            List<String> items,
            String purpose,
            String basis,
            List<String> matters,
            LocalDate until,
            String state,
            Subscription.DeliveryForm delivery,
            String request) {
        static SubscriptionView of(Subscription subscription, CatalogSnapshot catalog) {
            return new SubscriptionView(
                    subscription.name(),
                    subscription.subscriber(),
                    subscriberTitle(subscription.subscriber(), catalog),
                    subscription.items(),
                    subscription.purpose(),
                    subscription.basis(),
                    subscription.matters(),
                    subscription.until(),
                    Words.of(subscription.state()),
                    subscription.delivery(),
                    subscription.request());
        }

        private static String subscriberTitle(String subscriber, CatalogSnapshot catalog) {
            if (!subscriber.startsWith("library/")) {
                return ResourceSummary.title(subscriber, catalog);
            }
            Library library = catalog.libraries().get(subscriber.substring("library/".length()));
            return library == null ? subscriber : library.title();
        }
    }

    /** When which version came. */
    record VersionView(int version, Instant at, String by, String reason) {}

    static ResourceDetail of(Resource resource, CatalogSnapshot catalog, List<VersionView> versions) {
        return new ResourceDetail(
                ResourceSummary.of(resource, catalog),
                resource.sharing().condition(),
                resource.key(),
                resource.partitions(),
                resource.stopAbove(),
                DescriptionView.of(resource.description()),
                resource.items().stream().map(ItemView::of).toList(),
                resource.rules(),
                catalog.sourcesOf(resource.name()).stream().map(SourceView::of).toList(),
                catalog.subscriptionsTo(resource.name()).stream()
                        .map(subscription -> SubscriptionView.of(subscription, catalog))
                        .toList(),
                catalog.certificateTypes().values().stream()
                        .filter(type -> type.resource().equals(resource.name()))
                        .toList(),
                versions);
    }
}
