package govbus.library.feed;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.exchange.Batch;
import govbus.library.merge.KeyForm;
import govbus.library.merge.Saying;
import govbus.library.merge.Shape;
import govbus.library.store.Addition;
import govbus.library.store.OldKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of one source. Those whose key is the library's own say at once of whom they speak; the others are looked up. */
final class RecordWords {

    private final Shape shape;
    private final String resource;
    private final int source;
    private final String keyItem;
    private final boolean own;
    private final boolean checked;
    private final List<Unsettled> unsettled = new ArrayList<>(0);
    private int[] places;
    private int keyPlace;
    private List<String> items;

    /**
     * A word of whom it is not yet known of whom it speaks.
     *
     * @param key {@code null} in a deletion that names only the record
     * @param record the record's key; {@code null} when it is the library's
     */
    record Unsettled(String record, String key, boolean old, Saying saying) {}

    /**
     * @param own whether the resource's key is the library's
     * @param checked whether the gate has checked it
     */
    RecordWords(Shape shape, String resource, String keyItem, boolean own, boolean checked) {
        this.shape = shape;
        this.resource = resource;
        this.source = shape.source(resource);
        this.keyItem = keyItem;
        this.own = own;
        this.checked = checked;
    }

    private final List<Misfits.Misfit> misfit = new ArrayList<>(0);

    void read(Batch batch, Heard heard) {
        if (!batch.items().equals(items)) {
            items = batch.items();
            places = shape.places(resource, items);
            keyPlace = items.indexOf(keyItem);
        }
        for (int i = 0; i < batch.rows().size(); i++) {
            Row row = batch.rows().get(i);
            if (row.change() != Change.CREATED) {
                heard.notOnlyCreated();
            }
            read(batch, row, batch.keys().get(i), heard);
        }
    }

    private void read(Batch batch, Row row, String record, Heard heard) {
        boolean deleted = row.change() == Change.DELETED;
        Saying saying = Hearing.saying(row, batch.acceptedAt(), deleted ? null : values(row));
        String raw = keyPlace < 0 ? null : row.values()[keyPlace];
        if (deleted && !own) {
            unsettled.add(new Unsettled(record, null, false, saying));
            return;
        }
        KeyForm.Read key = Hearing.key(shape, raw, checked);
        if (key.key() == null) {
            misfit.add(new Misfits.Misfit(record, raw, key.wrong(), batch.acceptedAt()));
        } else if (own && !key.old()) {
            heard.add(key.key(), new Addition(source, key.key().equals(record) ? null : record, saying));
        } else {
            unsettled.add(new Unsettled(own ? null : record, key.key(), key.old(), saying));
        }
    }

    private String[] values(Row row) {
        String[] values = new String[places.length];
        for (int slot = 0; slot < places.length; slot++) {
            if (places[slot] >= 0) {
                values[slot] = row.values()[places[slot]];
            }
        }
        return values;
    }

    /** Looks up what the rows themselves do not say. */
    void settle(Heard heard, SpokenOf spokenOf, OldKeys oldKeys, Misfits misfits) {
        misfits.keep(shape.library().name(), resource, misfit);
        if (unsettled.isEmpty()) {
            return;
        }
        List<String> old = unsettled.stream()
                .filter(Unsettled::old)
                .map(Unsettled::key)
                .distinct()
                .toList();
        Map<String, String> linked = old.isEmpty() ? Map.of() : oldKeys.linked(shape, old);
        List<Unsettled> known = unsettled.stream()
                .map(one -> new Unsettled(
                        one.record(),
                        linked.getOrDefault(one.key() == null ? "" : one.key(), one.key()),
                        false,
                        one.saying()))
                .collect(Collectors.toList());
        if (own) {
            known.forEach(one -> heard.add(one.key(), new Addition(source, null, one.saying())));
        } else {
            spokenOf.settle(shape, source, known, heard);
        }
    }
}
