package govbus.exchange.deliver;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.exchange.Batch;
import govbus.exchange.Lane;
import govbus.exchange.SubscriberQueues.Event;
import govbus.ledger.KeyHash;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a projected record as a CloudEvent 1.0. Its id stays the same however often the record is offered, so a receiver
 * can tell what it has already; no attribute but the data says anything of the record itself. {@code request} is the number
 * of the use request under which it is delivered (R7).
 */
@Component
class EventText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Shanghai"));

    private final JsonMapper json;
    private final KeyHash hash;

    EventText(JsonMapper json, KeyHash hash) {
        this.json = json;
        this.hash = hash;
    }

    /** @param ordinal place of the record in its lane, from 0 */
    Event write(Feeding feeding, Batch batch, int index, long ordinal) {
        Row row = batch.rows().get(index);
        Lane lane = feeding.lane();
        String id = feeding.subscription().name() + "/" + feeding.generation() + "/" + lane.partition() + "/" + ordinal;
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", lane.resource());
        event.put("type", "govbus.record." + row.change().name().toLowerCase(Locale.ROOT));
        event.put("time", TIME.format(row.changedAt() == null ? batch.acceptedAt() : row.changedAt()));
        event.put("datacontenttype", "application/json");
        if (feeding.subscription().request() != null) {
            event.put("request", feeding.subscription().request());
        }
        event.put("data", data(feeding, batch, row));
        String group = Long.toHexString(hash.of(lane.resource(), batch.keys().get(index)));
        return new Event(id, group, json.writeValueAsBytes(event));
    }

    private static Map<String, String> data(Feeding feeding, Batch batch, Row row) {
        Map<String, String> names = feeding.subscription().delivery().columns();
        Map<String, String> data = new LinkedHashMap<>();
        for (int i = 0; i < batch.items().size(); i++) {
            String item = batch.items().get(i);
            if (row.values()[i] != null || row.change() != Change.DELETED) {
                data.put(names.getOrDefault(item, item), row.values()[i]);
            }
        }
        return data;
    }
}
