package govbus.reconciliation;

import govbus.adapter.Row;
import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import govbus.exchange.Batch;
import govbus.exchange.Keys;
import govbus.exchange.Lane;
import govbus.exchange.deliver.Projection;
import java.util.List;

/** What a subscription may see of rows of the state: the projection that every delivery goes through. */
final class Granted {

    private final Resource resource;
    private final Projection projection;
    private final int[] key;

    Granted(Subscription subscription, Resource resource) {
        for (String item : resource.key()) {
            if (subscription.masks().containsKey(item)) {
                throw NotComparable.because("the key item " + item + " is masked: its rows cannot be told apart");
            }
        }
        this.resource = resource;
        this.projection = new Projection(subscription, resource);
        this.key =
                resource.key().stream().mapToInt(subscription.items()::indexOf).toArray();
    }

    List<String> items() {
        return projection.items();
    }

    /** As many rows as given, all of one origin, in the same places; what is not granted is a deletion. */
    List<Row> of(List<Kept> rows) {
        Kept first = rows.get(0);
        return projection
                .apply(new Batch(
                        new Lane(resource.name(), first.partition()),
                        first.sequence(),
                        0,
                        resource.version(),
                        first.origin().source(),
                        null,
                        null,
                        first.origin().items(),
                        rows.stream().map(Kept::key).toList(),
                        rows.stream().map(Kept::row).toList()))
                .rows();
    }

    /** The key of values that are in the order of the granted items. */
    String key(String[] values) {
        return Keys.of(values, key);
    }

    String[] keyValues(String[] values) {
        String[] found = new String[key.length];
        for (int i = 0; i < key.length; i++) {
            found[i] = values[key[i]];
        }
        return found;
    }
}
