package govbus.catalog.version;

import govbus.catalog.Subscription;
import java.util.Collection;
import java.util.List;

/**
 * All that differs between two versions.
 *
 * @param changes in the order of the entry's fields; empty when nothing differs
 */
public record Comparison(List<Change> changes) {

    /** Whether something that somebody relies on breaks. */
    public boolean breaking() {
        return changes.stream().anyMatch(Change::breaking);
    }

    /** {@code compatible} or {@code breaking}. */
    public String verdict() {
        return breaking() ? "breaking" : "compatible";
    }

    /** Those of the subscriptions that a change concerns, each with the items it holds of those that changed. */
    public List<Affected> affected(Collection<Subscription> subscriptions) {
        return subscriptions.stream()
                .map(this::affected)
                .filter(affected -> !affected.items().isEmpty())
                .toList();
    }

    private Affected affected(Subscription subscription) {
        List<Change> hits = changes.stream()
                .filter(change -> change.why().whom() == Why.Whom.SUBSCRIBERS
                        || change.why().whom() == Why.Whom.NOTICE)
                .filter(change -> change.item() == null || subscription.items().contains(change.item()))
                .toList();
        boolean whole = hits.stream().anyMatch(change -> change.item() == null);
        List<String> items = whole
                ? subscription.items()
                : hits.stream().map(Change::item).distinct().toList();
        return new Affected(
                subscription.name(),
                subscription.subscriber(),
                items,
                hits.stream().anyMatch(Change::breaking));
    }

    /**
     * A subscription that a change concerns.
     *
     * @param items the granted items concerned; all of them when the change is one of the whole resource
     */
    public record Affected(String subscription, String subscriber, List<String> items, boolean breaking) {}
}
