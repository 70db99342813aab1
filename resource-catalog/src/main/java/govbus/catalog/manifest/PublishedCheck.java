package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck.Complaint;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Resource;
import govbus.catalog.State;
import java.util.ArrayList;
import java.util.List;

/** What others rely on once a resource is published: its key and partitions, because the order of records hangs on them. */
final class PublishedCheck {

    List<Complaint> check(CatalogSnapshot concerned, CatalogSnapshot before) {
        List<Complaint> found = new ArrayList<>();
        for (Resource resource : concerned.resources().values()) {
            before.resource(resource.name())
                    .filter(PublishedCheck::isKnownOutside)
                    .ifPresent(published -> {
                        Complaints complaints = new Complaints(Kind.RESOURCE, resource.name());
                        compare(
                                "/spec/key",
                                String.join(", ", published.key()),
                                String.join(", ", resource.key()),
                                complaints);
                        compare(
                                "/spec/partitions",
                                "" + published.partitions(),
                                "" + resource.partitions(),
                                complaints);
                        found.addAll(complaints.all());
                    });
        }
        return found;
    }

    private static void compare(String pointer, String before, String after, Complaints complaints) {
        if (!before.equals(after)) {
            complaints.add(pointer, after, Mistake.FIXED_ONCE_PUBLISHED, before);
        }
    }

    private static boolean isKnownOutside(Resource resource) {
        return resource.state() != State.DRAFT && resource.state() != State.REVIEW;
    }
}
