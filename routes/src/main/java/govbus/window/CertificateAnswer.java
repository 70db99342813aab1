package govbus.window;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.CertificateType;
import govbus.catalog.Department;
import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A holder's certificates.
 *
 * @param receipt under which the ledger keeps this reading
 */
record CertificateAnswer(List<Certificate> certificates, UUID receipt, Instant servedAt) {

    /** One certificate with the items granted. */
    record Certificate(
            String type,
            String typeTitle,
            String number,
            String holder,
            List<Shown> items,
            String provider,
            String providerTitle,
            Instant changedAt,
            Instant updatedAt) {

        static Certificate of(
                CatalogSnapshot snapshot,
                CertificateType type,
                Subscription subscription,
                String holder,
                WindowStore.Found found) {
            Resource resource = snapshot.resources().get(type.resource());
            Department provider = snapshot.departments().get(resource.department());
            List<Shown> items = subscription.items().stream()
                    .map(item -> new Shown(
                            item,
                            resource.item(item).map(one -> one.title()).orElse(item),
                            found.items().get(item)))
                    .toList();
            return new Certificate(
                    type.name(),
                    type.title(),
                    found.items().get(type.number()),
                    holder,
                    items,
                    resource.department(),
                    provider == null ? resource.department() : provider.title(),
                    found.sourceTime(),
                    found.updatedAt());
        }
    }

    /** An item with its business name. */
    record Shown(String name, String title, String value) {}
}
