package govbus.window;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.Catalog;
import govbus.catalog.CertificateType;
import govbus.catalog.Subscription;
import govbus.exchange.Batch;
import govbus.exchange.NodeSubscriber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what the window was granted ready to be answered by holder. */
@Component
class WindowSubscriber implements NodeSubscriber {

    private final Catalog catalog;
    private final WindowStore store;

    WindowSubscriber(Catalog catalog, WindowStore store) {
        this.catalog = catalog;
        this.store = store;
    }

    @Override
    public String adapter() {
        return "window";
    }

    @Override
    public void apply(Subscription subscription, List<Batch> batches) {
        Optional<String> holder = catalog.current().certificateTypes().values().stream()
                .filter(type -> type.resource().equals(subscription.resource()))
                .map(CertificateType::holder)
                .findFirst();
        Map<String, WindowStore.Held> newest = new LinkedHashMap<>();
        for (Batch batch : batches) {
            int holderAt = holder.map(batch.items()::indexOf).orElse(-1);
            for (int i = 0; i < batch.rows().size(); i++) {
                String key = batch.keys().get(i);
                newest.remove(key);
                newest.put(key, held(key, batch.items(), batch.rows().get(i), holderAt));
            }
        }
        store.put(subscription.name(), List.copyOf(newest.values()));
    }

    private static WindowStore.Held held(String key, List<String> items, Row row, int holderAt) {
        if (row.change() == Change.DELETED) {
            return new WindowStore.Held(key, null, null, null);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            values.put(items.get(i), row.values()[i]);
        }
        return new WindowStore.Held(key, holderAt < 0 ? null : row.values()[holderAt], values, row.changedAt());
    }

    @Override
    public void revoked(String subscription) {
        store.forget(subscription);
    }
}
