package govbus.library.feed;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.Catalog;
import govbus.catalog.Item;
import govbus.catalog.Resource;
import govbus.exchange.Batch;
import govbus.library.merge.KeyForm;
import govbus.library.merge.Micros;
import govbus.library.merge.Saying;
import govbus.library.merge.Shape;
import govbus.library.store.Addition;
import govbus.library.store.OldKeys;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns the rows of batches into what they say about which entity. */
@Component
class Hearing {

    /** A log tells times in milliseconds, a department's own stamp in microseconds: a deletion ends its millisecond. */
    private static final long END_OF_MILLISECOND = 999;

    private final Catalog catalog;
    private final SpokenOf spokenOf;
    private final OldKeys oldKeys;
    private final Misfits misfits;

    Hearing(Catalog catalog, SpokenOf spokenOf, OldKeys oldKeys, Misfits misfits) {
        this.catalog = catalog;
        this.spokenOf = spokenOf;
        this.oldKeys = oldKeys;
        this.misfits = misfits;
    }

    Heard of(Shape shape, String resource, List<Batch> batches) {
        Heard heard = new Heard();
        String keyItem = shape.library().keys().get(resource);
        if (keyItem == null) {
            return heard;
        }
        Resource declared = catalog.current()
                .resource(resource)
                .orElseThrow(() -> new IllegalStateException("no resource " + resource));
        boolean own = declared.key().equals(List.of(keyItem));
        boolean checked = declared.item(keyItem)
                .map(Item::type)
                .filter(type -> type == shape.library().keyType())
                .isPresent();
        RecordWords words = new RecordWords(shape, resource, keyItem, own, checked);
        for (Batch batch : batches) {
            words.read(batch, heard);
        }
        words.settle(heard, spokenOf, oldKeys, misfits);
        return heard;
    }

    /** A time of a row, or the time at which it was accepted. */
    static Saying saying(Row row, Instant acceptedAt, String[] values) {
        long received = Micros.of(acceptedAt);
        boolean stated = row.changedAt() != null;
        long at = stated ? Micros.of(row.changedAt()) : received;
        if (row.change() != Change.DELETED) {
            return new Saying(at, received, stated, false, values);
        }
        return Saying.deletion(stated && at % 1_000 == 0 ? at + END_OF_MILLISECOND : at, received, stated);
    }

    static Addition addition(int source, String record, Saying saying) {
        return new Addition(source, record, saying);
    }

    /** A key in the form in which it is kept. */
    static KeyForm.Read key(Shape shape, String raw, boolean checked) {
        return checked && raw != null
                ? new KeyForm.Read(raw, false, null)
                : KeyForm.read(shape.library().keyType(), raw);
    }
}
