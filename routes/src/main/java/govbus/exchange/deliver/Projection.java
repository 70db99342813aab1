package govbus.exchange.deliver;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import govbus.exchange.Batch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a subscription may see of a batch, compiled from its approval: only the granted items, only the granted rows,
 * masked where it says so. Every path out of the bus goes through here.
 */
public final class Projection {

    private final List<String> items;
    private final Set<Integer> key = new HashSet<>();
    private final Mask[] masks;
    private final Map<String, List<String>> rows;

    public Projection(Subscription subscription, Resource resource) {
        this.items = List.copyOf(subscription.items());
        this.masks = items.stream()
                .map(item -> Mask.of(subscription.masks().get(item)))
                .toArray(Mask[]::new);
        this.rows = subscription.rows();
        resource.key().forEach(item -> key.add(items.indexOf(item)));
    }

    public List<String> items() {
        return items;
    }

    /** As many rows as before and in the same places: a row that is not granted becomes the deletion of its key. */
    public Batch apply(Batch batch) {
        int[] positions = items.stream().mapToInt(batch.items()::indexOf).toArray();
        List<Row> projected = new ArrayList<>(batch.rows().size());
        for (Row row : batch.rows()) {
            boolean gone = row.change() == Change.DELETED || !granted(batch.items(), row);
            String[] values = new String[positions.length];
            for (int i = 0; i < positions.length; i++) {
                if (positions[i] >= 0 && (!gone || key.contains(i))) {
                    values[i] = masks[i].apply(row.values()[positions[i]]);
                }
            }
            projected.add(new Row(gone ? Change.DELETED : row.change(), values, row.changedAt(), null, null, null));
        }
        return new Batch(
                batch.lane(),
                batch.sequence(),
                batch.cumulative(),
                batch.version(),
                batch.source(),
                batch.receipt(),
                batch.acceptedAt(),
                items,
                batch.keys(),
                projected);
    }

    private boolean granted(List<String> names, Row row) {
        for (Map.Entry<String, List<String>> filter : rows.entrySet()) {
            int position = names.indexOf(filter.getKey());
            if (position < 0 || !filter.getValue().contains(row.values()[position])) {
                return false;
            }
        }
        return true;
    }
}
