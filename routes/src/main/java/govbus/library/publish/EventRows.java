package govbus.library.publish;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.LibraryResources;
import govbus.catalog.Resource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Life events as rows of their resource. */
@Component
class EventRows {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final EventStore events;

    EventRows(EventStore events) {
        this.events = events;
    }

    List<Row> of(Resource resource, List<String> ids) {
        return events.find(ids).stream().map(one -> row(one, resource)).toList();
    }

    private static Row row(EventStore.Told told, Resource resource) {
        LifeEvents.Happening event = told.event();
        String[] values = resource.itemNames().stream()
                .map(item -> switch (item) {
                    case LibraryResources.ID -> Long.toString(told.id());
                    case LibraryResources.EVENT -> event.event();
                    case LibraryResources.KEY -> event.key();
                    case LibraryResources.AT -> text(event.at());
                    case LibraryResources.BEFORE -> event.before();
                    default -> event.facts().get(item);
                })
                .toArray(String[]::new);
        return Row.of(Change.CREATED, values, event.at(), null);
    }

    private static String text(Instant at) {
        return at == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.truncatedTo(ChronoUnit.MICROS).atOffset(CHINA));
    }
}
