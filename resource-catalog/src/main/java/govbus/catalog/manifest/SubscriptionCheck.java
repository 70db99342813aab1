package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck.Complaint;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A subscription grants what exists, to somebody who exists, for a purpose, as the resource's sharing type allows. */
final class SubscriptionCheck implements EntryCheck {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Override
    public List<Complaint> check(CatalogSnapshot concerned, CatalogSnapshot all) {
        List<Complaint> found = new ArrayList<>();
        for (Subscription subscription : concerned.subscriptions().values()) {
            Complaints complaints = new Complaints(Kind.SUBSCRIPTION, subscription.name());
            resource(subscription, all, complaints);
            subscriber(subscription, all, complaints);
            for (int i = 0; i < subscription.matters().size(); i++) {
                String matter = subscription.matters().get(i);
                complaints.known("/spec/matters/" + i, matter, all.matters().keySet());
            }
            if (subscription.until() != null && subscription.until().isBefore(LocalDate.now(CHINA))) {
                String value = subscription.until().equals(LocalDate.MIN)
                        ? null
                        : subscription.until().toString();
                complaints.add(
                        "/spec/until", value, Mistake.DATE_PAST, "a day that exists and is not past, YYYY-MM-DD");
            }
            DeliveryCheck.check(subscription, all, complaints);
            found.addAll(complaints.all());
        }
        return found;
    }

    private static void resource(Subscription subscription, CatalogSnapshot proposed, Complaints complaints) {
        String name = subscription.resource();
        Optional<Resource> offered = name == null ? Optional.empty() : proposed.resource(name);
        if (offered.isPresent()) {
            granted(subscription, offered.get(), complaints);
        } else {
            complaints.known("/spec/resource", name, proposed.resources().keySet());
        }
    }

    private static void granted(Subscription subscription, Resource resource, Complaints complaints) {
        List<String> known = resource.itemNames();
        for (int i = 0; i < subscription.items().size(); i++) {
            String name = subscription.items().get(i);
            String at = "/spec/items/" + i;
            boolean withheld = complaints.known(at, name, known)
                    && resource.item(name).orElseThrow().sharing() == Resource.Sharing.Type.NONE;
            if (withheld) {
                complaints.add(at, name, Mistake.SHARING_REFUSED, "an item that is shared");
            }
        }
        for (String item : subscription.rows().keySet()) {
            complaints.known("/spec/rows/" + item, item, known);
        }
        for (String item : subscription.masks().keySet()) {
            complaints.known("/spec/masks/" + item, item, subscription.items());
        }
        switch (resource.sharing().type()) {
            case NONE ->
                complaints.add("/spec/resource", resource.name(), Mistake.SHARING_REFUSED, "a resource that is shared");
            case CONDITIONAL -> {
                required("/spec/purpose", subscription.purpose(), "用途: what the data is used for", complaints);
                required("/spec/basis", subscription.basis(), "依据: the legal basis", complaints);
            }
            case UNCONDITIONAL -> {}
        }
    }

    private static void subscriber(Subscription subscription, CatalogSnapshot proposed, Complaints complaints) {
        String subscriber = subscription.subscriber();
        if (subscriber.startsWith("library/")) {
            String library = subscriber.substring("library/".length());
            complaints.known("/spec/subscriber", library, proposed.libraries().keySet());
        } else {
            complaints.known(
                    "/spec/subscriber", subscriber, proposed.departments().keySet());
        }
    }

    private static void required(String pointer, String value, String expected, Complaints complaints) {
        if (value == null || value.isBlank()) {
            complaints.add(pointer, null, Mistake.CONDITION_MISSING, expected);
        }
    }
}
